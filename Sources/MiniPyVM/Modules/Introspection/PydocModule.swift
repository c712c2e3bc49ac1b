/// The module `pydoc`, in Python: what `help()` shows. The pages are laid out as those of CPython's
/// `pydoc.TextDoc` without its bold print; the words of built-in objects are minipy's.

extension ModuleDefinition {
  static var pydoc: ModuleDefinition {
    .python("pydoc", pydocSource, pydocClassSource, pydocHelpSource)
  }
}

private let pydocSource: StaticString = #"""
  """Help about objects: pages of text made of their signatures and documentation."""

  __all__ = ['help']

  import builtins
  import inspect
  import reprlib
  import sys


  # MARK: Names and words

  class _Brief(reprlib.Repr):
      # Representations that fit on a line or two, without addresses.

      def __init__(self):
          super().__init__(maxlist=20, maxtuple=20, maxdict=10, maxstring=100, maxother=100)

      def repr1(self, x, level):
          special = getattr(self, 'repr_' + '_'.join(type(x).__name__.split()), None)
          return special(x, level) if special else self._clipped(_without_address(repr(x)))

      def repr_str(self, x, level):
          text = self._clipped(x)
          shown = repr(text)
          if '\\' in text and '\\' not in shown.replace('\\\\', ''):
              return f'r{shown[0]}{text}{shown[0]}'
          return shown

      def _clipped(self, text):
          room = self.maxother - 3
          if len(text) <= room + 3:
              return text
          return text[:room // 2] + '...' + text[len(text) - (room - room // 2):]


  def _without_address(text):
      # '<A object at 0x7f…>' is '<A object>'.
      start, at, address = text.rpartition(' at 0x')
      digits = address.rstrip('>')
      is_address = at and digits != address and 6 <= len(digits) <= 16 and not digits.strip(
          '0123456789abcdefABCDEF')
      return start + address[len(digits):] if is_address else text


  _brief = _Brief().repr


  def _qualified(name, home, module):
      return name if home == module else f'{home}.{name}'


  def _class_name(cls, module):
      return _qualified(cls.__name__, cls.__module__, module)


  def _clean_doc(thing):
      doc = inspect._own_doc(thing)
      if doc is None and not inspect.isclass(thing):
          try:
              doc = inspect._inherited_doc(thing)
          except (AttributeError, TypeError):
              return None
      return inspect.cleandoc(doc) if isinstance(doc, str) else None


  def getdoc(object):
      """The documentation of an object, or else the comment before its source."""
      doc = (_clean_doc(object) or inspect.getcomments(object) or '').rstrip()
      first, newline, rest = doc.partition('\n')
      return rest if newline and not first.strip(' ') else doc


  def _signature(thing):
      # '(a, b)', in lines of their own if it is long; None if there is none.
      name = getattr(thing, '__name__', '')
      try:
          return inspect.signature(thing).format(
              max_width=None if name == '<lambda>' else 80 - len(name))
      except (ValueError, TypeError):
          return getattr(thing, '__text_signature__', None)


  _unshown = frozenset(f'__{name}__' for name in (
      'author builtins cached credits date doc file spec loader module name package path qualname '
      'slots version static_attributes firstlineno').split())


  def _is_shown(name, owner, public=None):
      if name in _unshown:
          return False
      if name.startswith('__') and name.endswith('__'):
          return True
      if name.startswith('_') and hasattr(owner, '_fields'):
          return True
      value = getattr(owner, name, None)
      if type(value).__module__ == '__future__' and getattr(owner, '__name__', '') != '__future__':
          return False
      return not name.startswith('_') if public is None else name in public


  def _is_data(thing):
      return not any(test(thing) for test in (
          inspect.ismodule, inspect.isclass, inspect.isroutine, inspect.isframe,
          inspect.istraceback, inspect.iscode))


  def _is_bound(thing):
      if inspect.ismethod(thing):
          return True
      holder = getattr(thing, '__self__', None) if inspect.isbuiltin(thing) else None
      return holder is not None and not inspect.ismodule(holder)


  # MARK: Pages

  def _indented(text, margin='    '):
      return '\n'.join((margin + line).rstrip() for line in text.split('\n')) if text else ''


  def _with_doc(head, doc):
      # A heading, and the documentation below it.
      return f'{head}\n{_indented(doc).rstrip()}\n' if doc else head + '\n'


  def _page(thing, name=None, module=None, owner=None, home=None):
      if inspect.ismodule(thing):
          return _module_page(thing)
      if inspect.isclass(thing):
          return _class_page(thing, name, module)
      if inspect.isroutine(thing):
          try:
              return _routine_page(thing, name, module, owner, home or owner)
          except AttributeError:
              pass  # It has no name: it is shown as a value.
      if inspect.isdatadescriptor(thing):
          return _descriptor_page(thing, name)
      return _value_page(thing, name)


  def _value_page(thing, name, width=None, doc=None):
      label = f'{name} = ' if name else ''
      shown = _brief(thing)
      if width and len(label + shown) > width:
          # As CPython has it: the whole value again if the name alone is too long.
          shown = shown[:width - len(label + shown)] + '...'
      doc = doc or getdoc(thing)
      return label + shown + (f'\n{_indented(str(doc))}\n' if doc else '')


  def _descriptor_page(thing, name):
      doc = getdoc(thing)
      return (name + '\n' if name else '') + (_indented(doc) + '\n' if doc else '')


  def _routine_page(thing, name, module, owner, home):
      real = thing.__name__
      name = name or real
      note, function = '', None
      if _is_bound(thing):
          holder = thing.__self__
          if holder is owner:
              function = getattr(thing, '__func__', None)
          elif inspect.isclass(holder):
              note = f' class method of {_class_name(holder, module)}'
          else:
              note = f' method of {_class_name(type(holder), module)} instance'
      elif inspect.ismethoddescriptor(thing) or inspect.ismethodwrapper(thing):
          maker = getattr(thing, '__objclass__', None)
          if maker is not None and owner is None:
              note = f' unbound {_class_name(maker, module)} method'
          elif maker is not None and maker is not home:
              note = f' from {_class_name(maker, module)}'
      else:
          function = thing
      if home is not None and inspect.isfunction(function):
          place = function.__module__, function.__qualname__
          if place != (home.__module__, f'{home.__qualname__}.{real}'):
              outer = function.__qualname__.rpartition('.')[0]
              if outer:
                  note = f' from {_qualified(outer, place[0], module)}'
              elif place[0] != module:
                  note = f' from {place[0]}'
      head = real
      is_alias = False
      if name != real:
          is_alias = owner is not None and inspect.getattr_static(owner, real, []) is thing
          if is_alias and note.startswith(' from '):
              note = ''
          head = f'{name} = {real}'
      signature = _signature(thing)
      if signature and real == '<lambda>':
          head = name + ' lambda '
          if not thing.__annotations__:
              signature = signature[1:-1]
      if inspect.iscoroutinefunction(thing) or inspect.isasyncgenfunction(thing):
          head = 'async ' + head
      head += (signature or '(...)') + note
      return head + '\n' if is_alias else _with_doc(head, getdoc(thing))


  def _tree(entries, module, parent=None, margin=''):
      # The lines of what inspect.getclasstree() returns.
      cls = None
      for entry in entries:
          if isinstance(entry, list):
              yield from _tree(entry, module, cls, margin + '    ')
              continue
          cls, bases = entry
          names = ''
          if bases and bases != (parent,):
              names = f'({", ".join(_class_name(base, module) for base in bases)})'
          yield f'{margin}{_class_name(cls, module)}{names}\n'


  def _module_page(module):
      name = module.__name__
      public = getattr(module, '__all__', None)
      title, *more = getdoc(module).strip().split('\n')
      if more and more[0].rstrip():
          title, more = '', [title, *more]
      elif more:
          del more[0]
      sections = [('NAME', f'{name} - {title}' if title else name), ('DESCRIPTION', '\n'.join(more))]

      def members(test, is_own=False):
          for key, value in inspect.getmembers(module, test):
              if is_own and public is None and inspect.getmodule(value) not in (None, module):
                  continue
              if _is_shown(key, module, public):
                  yield key, value

      inside = sorted(key for key, value in inspect.getmembers(module, inspect.ismodule)
                      if value.__name__.startswith(name + '.'))
      sections.append(('SUBMODULES', '\n'.join(inside)))
      classes = list(members(inspect.isclass, True))
      if classes:
          tree = inspect.getclasstree([cls for _, cls in classes], True)
          pages = [_page(cls, key, name) for key, cls in classes]
          sections.append(('CLASSES', '\n'.join([''.join(_tree(tree, name)), *pages])))
      sections.append(('FUNCTIONS', '\n'.join(
          _page(value, key, name) for key, value in members(inspect.isroutine, True))))
      sections.append(('DATA', '\n'.join(
          _value_page(value, key, 70) for key, value in members(_is_data))))
      for label in 'VERSION', 'DATE', 'AUTHOR', 'CREDITS':
          value = getattr(module, f'__{label.lower()}__', None)
          sections.append((label, '' if value is None else str(value)))
      try:
          file = inspect.getabsfile(module)
      except (TypeError, OSError):
          file = '(built-in)'
      sections.append(('FILE', file))
      return ''.join(f'{label}\n{_indented(text).rstrip()}\n\n' for label, text in sections if text)
  """#

private let pydocClassSource: StaticString = #"""


  # MARK: Classes

  _listed = {
      'method': 'Methods', 'class method': 'Class methods', 'static method': 'Static methods',
      'readonly property': 'Readonly properties', 'data descriptor': 'Data descriptors',
      'data': 'Data and other attributes'}


  def _kind_of(kind, value):
      # What inspect.classify_class_attrs() says, with properties told apart.
      if inspect.isdatadescriptor(value):
          is_fixed = isinstance(value, property) and value.fset is None
          return 'readonly property' if is_fixed else 'data descriptor'
      return 'static method' if kind == 'method' and _is_bound(value) else kind


  def _attributes(cls):
      # For each class that gives attributes, in the order of the page: kind to names, sorted.
      homes = {home: {} for home in cls.__mro__}
      fields = getattr(cls, '_fields', ())
      try:
          order = {name: index - len(fields) for index, name in enumerate(fields)}
      except TypeError:
          order = {}
      found = inspect.classify_class_attrs(cls)
      for name, kind, home, value in sorted(found, key=lambda one: (order.get(one[0], 0), one[0])):
          if _is_shown(name, cls):
              kinds = homes.setdefault(home, {})
              kinds.setdefault(_kind_of(kind, value), []).append((name, home, value))
      if cls is not builtins.object:
          homes.pop(builtins.object, None)
      return homes


  def _attribute_page(cls, kind, name, home, value, module):
      if kind in ('readonly property', 'data descriptor'):
          return _descriptor_page(value, name)
      if kind == 'data':
          try:
              now = getattr(cls, name)
          except AttributeError:
              now = home.__dict__[name]
          return _value_page(now, name, 70, getdoc(value)) + '\n'
      try:
          now = getattr(cls, name)
      except Exception:
          return _descriptor_page(value, name)
      return _page(now, name, module, cls, home)


  def _class_page(cls, name, module):
      real, here = cls.__name__, cls.__module__
      name = name or real
      head = f'class {real}' if name == real else f'{name} = class {real}'
      if cls.__bases__:
          head += f'({", ".join(_class_name(base, here) for base in cls.__bases__)})'
      parts = []
      signature = _signature(cls)
      if signature and signature != '()':
          parts.append(f'{name}{signature}\n')
      doc = getdoc(cls)
      if doc:
          parts.append(doc + '\n')
      if len(cls.__mro__) > 2:
          parts += ['Method resolution order:',
                    *('    ' + _class_name(base, here) for base in cls.__mro__), '']
      native = sorted((sub.__name__ for sub in type.__subclasses__(cls)
                       if sub.__module__ == 'builtins' and not sub.__name__.startswith('_')),
                      key=str.lower)
      if native:
          parts += ['Built-in subclasses:', *('    ' + sub for sub in native[:4])]
          if len(native) > 4:
              parts.append(f'    ... and {len(native) - 4} other subclasses')
          parts.append('')
      needs_rule = False
      for home, kinds in _attributes(cls).items():
          tag = 'defined here' if home is cls else f'inherited from {_class_name(home, here)}'
          for kind, title in _listed.items():
              if kind not in kinds:
                  continue
              if needs_rule:
                  parts.append('-' * 70)
              needs_rule = True
              parts.append(f'{title} {tag}:\n')
              parts += [_attribute_page(cls, kind, *entry, module) for entry in kinds[kind]]
      text = '\n'.join(parts).rstrip()
      return f'{head}\n{_indented(text, " |  ")}\n' if text else head + '\n'
  """#

private let pydocHelpSource: StaticString = #"""


  # MARK: Asking

  def describe(thing):
      """What a thing is, in a few words."""
      if inspect.ismodule(thing):
          if thing.__name__ in sys.builtin_module_names:
              return f'built-in module {thing.__name__}'
          return f'{"package" if hasattr(thing, "__path__") else "module"} {thing.__name__}'
      for test, words in ((inspect.isgetsetdescriptor, 'getset descriptor'),
                          (inspect.ismemberdescriptor, 'member descriptor')):
          if test(thing):
              cls = thing.__objclass__
              return f'{words} {cls.__module__}.{cls.__name__}.{thing.__name__}'
      for test, words in ((inspect.isbuiltin, 'built-in function'), (inspect.isclass, 'class'),
                          (inspect.isfunction, 'function'), (inspect.ismethod, 'method')):
          if test(thing):
              return f'{words} {thing.__name__}'
      return type(thing).__name__


  def locate(path):
      """The object that a dotted name leads to, from a module or a built-in; None if none."""
      parts = [part for part in path.split('.') if part]
      found, used = builtins, 0
      for count in range(1, len(parts) + 1):
          try:
              found = __import__('.'.join(parts[:count]), fromlist=['*'])
          except ModuleNotFoundError:
              break
          used = count
      for part in parts[used:]:
          try:
              found = getattr(found, part)
          except AttributeError:
              return None
      return found


  def render_doc(thing, title='Python Library Documentation: %s'):
      """The page about an object, or about what a dotted name leads to."""
      if isinstance(thing, str):
          name, thing = thing, locate(thing)
          if thing is None:
              raise ImportError(f'No Python documentation found for {name!r}.\n'
                                'Use help() to get the interactive help utility.\n'
                                'Use help(str) for help on the str class.')
      else:
          name = getattr(thing, '__name__', None)
          name = name if isinstance(name, str) else None
      about = describe(thing)
      module = inspect.getmodule(thing)
      if name and '.' in name:
          about += ' in ' + name[:name.rfind('.')]
      elif module and module is not thing:
          about += ' in module ' + module.__name__
      has_page = any(test(thing) for test in (
          inspect.ismodule, inspect.isclass, inspect.isroutine, inspect.isdatadescriptor))
      if not has_page and not _clean_doc(thing):
          # Of a value, its class is shown.
          if hasattr(thing, '__origin__'):
              thing = thing.__origin__
          else:
              thing = type(thing)
              about += ' object'
      return f'{title % about}\n\n{_page(thing, name)}'


  def plain(text):
      """The text of a page without overstruck letters."""
      return ''.join(letter for letter, after in zip(text, text[1:] + ' ')
                     if letter != '\b' and after != '\b')


  def _columns(words, count=4, width=20):
      # Words in columns, read down.
      rows = -(-len(words) // count)
      return ''.join(
          ''.join(word.ljust(width) if column < count - 1 else word
                  for column, word in enumerate(words[row::rows])) + '\n'
          for row in range(rows))


  class Helper:
      """What help() does."""

      def __repr__(self):
          return '<pydoc.Helper instance>'

      def __call__(self, *request):
          if not request:
              self.interact()
          else:
              self.help(*request)

      def help(self, request):
          """Print help about an object, a dotted name, or a topic."""
          if isinstance(request, Helper):
              return self()
          if isinstance(request, str):
              self._answer(request.strip())
          else:
              print(render_doc(request, 'Help on %s:'))

      def _answer(self, name):
          import keyword
          if name == 'keywords':
              print('\nHere is a list of the Python keywords.  Enter any keyword to get more help.\n')
              print(_columns(sorted(keyword.kwlist)))
          elif name in ('topics', 'symbols', 'modules') or (
                  name in keyword.kwlist and name not in ('True', 'False', 'None')):
              print('\nSorry, topic and keyword documentation is not available because the\n'
                    'module "pydoc_data.topics" could not be found.\n')
          else:
              thing = {'True': True, 'False': False, 'None': None, '': str}.get(name, name)
              try:
                  print(render_doc(thing, 'Help on %s:'))
              except ImportError as error:
                  print(f'{error}\n')

      def interact(self):
          """Answer questions until an empty line, "q" or the end of the input."""
          print('Welcome to the help of minipy. Enter a name: of a built-in, of a module or of what\n'
                'is in it ("weakref.ref"); "keywords" for a list of those; "q" to return.\n')
          while True:
              try:
                  request = input('help> ').strip()
              except (KeyboardInterrupt, EOFError):
                  break
              if request[:1] in ('"', "'") and len(request) > 2 and request[-1] == request[0]:
                  request = request[1:-1]
              if request.lower() in ('', 'q', 'quit', 'exit'):
                  break
              self.help(request)


  help = Helper()
  """#
