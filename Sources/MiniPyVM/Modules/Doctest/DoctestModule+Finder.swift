/// `DocTestFinder`: the docstrings of a module, a class or a function, and where they stand.
let doctestFinderSource: StaticString = #"""
  # MARK: The finder

  class DocTestFinder:
      """Finds the docstrings of an object and of what it contains, and makes tests of them."""

      def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
          self._verbose, self._parser = verbose, parser
          self._recurse, self._exclude_empty = recurse, exclude_empty

      def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
          """The tests of an object, in order of their names."""
          if name is None:
              name = getattr(obj, '__name__', None)
              if name is None:
                  raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't "
                                   f'exist: {type(obj)!r}')
          if module is None:
              module = inspect.getmodule(obj)
          elif module is False:
              module = None
          if globs is None:
              globs = {} if module is None else module.__dict__
          globs = {**globs, **(extraglobs or {})}
          globs.setdefault('__name__', '__main__')
          lines = self._lines(obj, module)
          tests, seen = [], set()
          todo = [(obj, name)]
          while todo:
              found, title = todo.pop()
              if self._verbose:
                  print(f'Finding tests in {title}')
              if id(found) in seen:
                  continue
              seen.add(id(found))
              test = self._test(found, title, module, globs, lines)
              if test is not None:
                  tests.append(test)
              if self._recurse:
                  todo += reversed(list(self._parts(found, title, module)))
          tests.sort()
          return tests

      def _lines(self, obj, module):
          # The lines of the file that the object comes from.
          try:
              file = inspect.getsourcefile(obj)
              if not file:
                  file = inspect.getfile(obj)
                  if not (file.startswith('<') and file.endswith(']>')):
                      return None
          except TypeError:
              return None
          names = () if module is None else (module.__dict__,)
          return linecache.getlines(file, *names) or None

      def _parts(self, obj, title, module):
          # What an object contains and the module defines: (object, name).
          if inspect.ismodule(obj):
              for name, value in obj.__dict__.items():
                  if ((self._is_routine(value) or inspect.isclass(value))
                          and self._from_module(module, value)):
                      yield value, f'{title}.{name}'
              for name, value in getattr(obj, '__test__', {}).items():
                  if not isinstance(name, str):
                      raise ValueError('DocTestFinder.find: __test__ keys must be strings: '
                                       f'{type(name)!r}')
                  if not (self._is_routine(value) or inspect.isclass(value)
                          or inspect.ismodule(value) or isinstance(value, str)):
                      raise ValueError('DocTestFinder.find: __test__ values must be strings, functions, '
                                       f'methods, classes, or modules: {type(value)!r}')
                  yield value, f'{title}.__test__.{name}'
          elif inspect.isclass(obj):
              for name, value in obj.__dict__.items():
                  if isinstance(value, (staticmethod, classmethod)):
                      value = value.__func__
                  if ((self._is_routine(value) or inspect.isclass(value)
                       or isinstance(value, property)) and self._from_module(module, value)):
                      yield value, f'{title}.{name}'

      def _is_routine(self, obj):
          try:
              obj = inspect.unwrap(obj)
          except ValueError:
              pass
          return inspect.isroutine(obj)

      def _from_module(self, module, object):
          """Whether the module defines the object."""
          if module is None:
              return True
          if inspect.getmodule(object) is not None:
              return module is inspect.getmodule(object)
          if inspect.isfunction(object):
              return module.__dict__ is object.__globals__
          if inspect.ismethoddescriptor(object) or inspect.ismethodwrapper(object):
              owner = getattr(object, '__objclass__', object)
              return getattr(owner, '__module__', module.__name__) == module.__name__
          if hasattr(object, '__module__'):
              return module.__name__ == object.__module__
          if isinstance(object, property):
              return True
          raise ValueError('object must be a class or function')

      def _test(self, obj, name, module, globs, lines):
          text = obj if isinstance(obj, str) else getattr(obj, '__doc__', None)
          text = '' if text is None else str(text)
          if not text and self._exclude_empty:
              return None
          file = None
          if module is not None:
              file = (getattr(module, '__file__', None) or module.__name__)
              file = file[:-1] if file.endswith('.pyc') else file
          return self._parser.get_doctest(text, globs, name, file, self._find_lineno(obj, lines))

      def _find_lineno(self, obj, source_lines):
          """The line of an object's docstring, counted from 0; None if that is not known."""
          line = None
          if inspect.ismodule(obj) and obj.__doc__ is not None:
              line = 0
          elif inspect.isclass(obj) and obj.__doc__ is not None:
              is_head = re.compile(rf'\s*class\s*{re.escape(getattr(obj, "__name__", "-"))}\b').match
              line = next((n for n, text in enumerate(source_lines or ()) if is_head(text)), None)
          if isinstance(obj, types.MethodType):
              obj = obj.__func__
          if isinstance(obj, property):
              obj = obj.fget
          if self._is_routine(obj) and getattr(obj, '__doc__', None):
              obj = getattr(inspect.unwrap(obj), '__code__', None)
          if inspect.istraceback(obj):
              obj = obj.tb_frame
          if inspect.isframe(obj):
              obj = obj.f_code
          if inspect.iscode(obj):
              line = obj.co_firstlineno - 1
          if line is None or source_lines is None:
              return line if line is None else line + 1
          # The text begins at the next line with a quote, after which nothing else has begun.
          is_text = re.compile(r'(?:|.*:)\s*\w*["\']').match
          return next((n for n in range(line, len(source_lines)) if is_text(source_lines[n])), None)
  """#
