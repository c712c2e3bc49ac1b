/// Documentation, source files and source text of objects.

let inspectSourcesSource: StaticString = #"""
  # MARK: Documentation

  def _class_named(module, qualname):
      """The class that a qualified name of one of its functions speaks of, or None."""
      found = sys.modules.get(module)
      for part in qualname.split('.')[:-1]:
          found = getattr(found, part)
      return found if isinstance(found, type) else None


  def _holder(obj, function, name):
      """The class whose body a function was defined in and the name, if they lead to an object."""
      cls = _class_named(function.__module__, function.__qualname__)
      return (cls, name) if cls is not None and getattr(cls, name) is obj else None


  def _home_of(obj):
      """The class and the name under which an object overrides what its bases have, or None."""
      if isinstance(obj, types.MethodType):
          owner, function, name = obj.__self__, obj.__func__, obj.__func__.__name__
          own = getattr(owner, name, None) if isinstance(owner, type) else None
          return (owner if getattr(own, '__func__', None) is function else type(owner)), name
      if isinstance(obj, types.FunctionType):
          return _holder(obj, obj, obj.__name__)
      if isinstance(obj, types.BuiltinFunctionType):
          owner = obj.__self__
          if isinstance(owner, type) and f'{owner.__qualname__}.{obj.__name__}' == obj.__qualname__:
              return owner, obj.__name__
          return type(owner), obj.__name__
      if isinstance(obj, property):
          return _holder(obj, obj.fget, obj.__name__)
      if ismethoddescriptor(obj) or isdatadescriptor(obj):
          cls, name = obj.__objclass__, obj.__name__
          return (cls, name) if getattr(cls, name) is obj else None
      return None


  def _own_doc(obj):
      # Not what an instance has from its class.
      try:
          doc = object.__getattribute__(obj, '__doc__')
      except AttributeError:
          return None
      if obj is not type and isinstance(doc, str) and doc == type(obj).__doc__:
          return None
      return doc


  def _inherited_doc(obj):
      if isinstance(obj, type):
          docs = (base.__doc__ for base in obj.__mro__ if base is not object)
          return next((doc for doc in docs if doc is not None), None)
      home = _home_of(obj)
      if home is None:
          return None
      cls, name = home
      if isinstance(obj, types.MemberDescriptorType):
          # A dict of slots has a text for each.
          slots = getattr(cls, '__slots__', None)
          if isinstance(slots, dict) and name in slots:
              return slots[name]
      docs = (_own_doc(getattr(base, name)) for base in cls.__mro__ if hasattr(base, name))
      return next((doc for doc in docs if doc is not None), None)


  def getdoc(object):
      """The documentation of an object, or that of what it overrides, with its margin removed."""
      try:
          doc = object.__doc__
          if doc is None:
              doc = _inherited_doc(object)
      except (AttributeError, TypeError):
          return None
      return cleandoc(doc) if isinstance(doc, str) else None


  def cleandoc(doc):
      """Remove the margin that all lines but the first share, and blank lines at both ends."""
      first, *others = doc.expandtabs().split('\n')
      margin = min((indentsize(line) for line in others if line.strip(' ')), default=0)
      lines = [first.lstrip(' ')] + [line[margin:] for line in others]
      filled = [number for number, line in enumerate(lines) if line]
      return '\n'.join(lines[filled[0]:filled[-1] + 1]) if filled else ''


  def indentsize(line):
      """The number of blanks before a line's text."""
      expanded = line.expandtabs()
      return len(expanded) - len(expanded.lstrip())


  # MARK: Source files

  def _code_of(object):
      """The code object of a method, function, traceback or frame; any other object itself."""
      for kind, attribute in ((types.MethodType, '__func__'), (types.FunctionType, '__code__'),
                              (types.TracebackType, 'tb_frame'), (types.FrameType, 'f_code')):
          if isinstance(object, kind):
              object = getattr(object, attribute)
      return object


  def getfile(object):
      """The file in which an object is defined."""
      if isinstance(object, types.ModuleType):
          file = getattr(object, '__file__', None)
          if file:
              return file
          raise TypeError(f'{object!r} is a built-in module')
      if isinstance(object, type):
          if hasattr(object, '__module__'):
              file = getattr(sys.modules.get(object.__module__), '__file__', None)
              if file:
                  return file
              if object.__module__ == '__main__':
                  raise OSError('source code not available')
          raise TypeError(f'{object!r} is a built-in class')
      code = _code_of(object)
      if isinstance(code, types.CodeType):
          return code.co_filename
      raise TypeError('module, class, method, function, traceback, frame, or code object was '
                      f'expected, got {type(code).__name__}')


  def _read(file):
      """The lines of a file, or None if it cannot be read."""
      import linecache
      linecache.checkcache(file)
      return linecache.getlines(file) or None


  def getsourcefile(object):
      """The file with an object's source, or None if there is none and nothing to load it."""
      file = getfile(object)
      if _read(file) is not None:
          return file
      module = getmodule(object, file)
      loaded = any(getattr(module, name, None) is not None for name in ('__loader__', '__file__'))
      return file if loaded else None


  def getabsfile(object, _filename=None):
      """The full path of the file in which an object is defined."""
      import os
      return os.path.abspath(_filename or getsourcefile(object) or getfile(object))


  def getmodulename(path):
      """The name of the module that a file would be, or None."""
      base, dot, extension = path.rpartition('/')[2].rpartition('.')
      return base if dot and extension in ('py', 'pyc') else None


  def getmodule(object, _filename=None):
      """The module in which an object was defined, or None."""
      if isinstance(object, types.ModuleType):
          return object
      if hasattr(object, '__module__'):
          return sys.modules.get(object.__module__)
      try:
          file = _filename or getfile(object)
      except (TypeError, OSError):
          return None
      for module in list(sys.modules.values()):
          if isinstance(module, types.ModuleType) and getattr(module, '__file__', None) == file:
              return module
      name = getattr(object, '__name__', None)
      for place in ('__main__', 'builtins'):
          module = sys.modules[place]
          if name is not None and getattr(module, name, _nothing) is object:
              return module
      return None


  # MARK: Source text

  def findsource(object):
      """All lines of an object's file, and the number, from 0, of the one where it begins."""
      file = getfile(object)
      lines = _read(file)
      if not lines:
          known = file.startswith('<') and file.endswith('>') or getsourcefile(object) is not None
          raise OSError('could not get source code' if known else 'source code not available')
      if isinstance(object, types.ModuleType):
          return lines, 0
      if isinstance(object, type):
          if '__firstlineno__' not in vars(object):
              raise OSError('source code not available')
          line = vars(object)['__firstlineno__'] - 1
      else:
          line = _code_of(object).co_firstlineno - 1
      if line >= len(lines):
          raise OSError('lineno is out of bounds')
      return lines, line


  def getblock(lines):
      """The lines of the block that begins with the first one."""
      import _inspect
      return lines[:_inspect.block_length(''.join(lines))]


  def getsourcelines(object):
      """The lines of an object's source, and the number of the first in the file."""
      object = unwrap(object)
      lines, line = findsource(object)
      frame = object.tb_frame if isinstance(object, types.TracebackType) else object
      whole = isinstance(frame, types.FrameType) and frame.f_code.co_name == '<module>'
      if whole or isinstance(frame, types.ModuleType):
          return lines, 0
      return getblock(lines[line:]), line + 1


  def getsource(object):
      """The text of an object's source."""
      return ''.join(getsourcelines(object)[0])


  def getcomments(object):
      """The comment right before an object's source, or None."""
      try:
          lines, line = findsource(object)
      except (OSError, TypeError):
          return None
      if isinstance(object, types.ModuleType):
          rest = iter(lines[1:] if lines and lines[0].startswith('#!') else lines)
          comment = []
          for text in rest:
              if text.startswith('#') and (comment or text.strip() != '#'):
                  comment.append(text.expandtabs())
              elif comment or text.strip() not in ('', '#'):
                  break
          return ''.join(comment) or None
      indent = indentsize(lines[line])
      start = line
      while start and lines[start - 1].lstrip().startswith('#') and (
              indentsize(lines[start - 1]) == indent):
          start -= 1
      comment = [text.expandtabs().lstrip() for text in lines[start:line]]
      # Empty comments at both ends are a frame.
      filled = [number for number, text in enumerate(comment) if text.strip() != '#']
      return ''.join(comment[filled[0]:filled[-1] + 1]) if filled else None if start == line else ''


  __all__ = sorted(name for name in _later.union(globals())
                   if name[0] != '_' and name not in ('sys', 'types'))
  """#
