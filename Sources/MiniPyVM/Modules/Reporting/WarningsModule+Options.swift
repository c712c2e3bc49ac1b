/// The filters of the command line: `sys.warnoptions`, which `-W` fills.

let warningsOptionsSource: StaticString = #"""
  def _filter_of_option(option):
      # action:message:category:module:line, of which the last ones may be missing.
      fields = [field.strip() for field in option.split(':')]
      if len(fields) > 5:
          raise ValueError(f'too many fields (max 5): {option!r}')
      action, message, category, module, line = fields + [''] * (5 - len(fields))
      if action == 'all':
          action = 'always'
      for known in ('default', 'always', 'ignore', 'module', 'once', 'error'):
          if known.startswith(action):
              action = known
              break
      else:
          raise ValueError(f'invalid action: {action!r}')
      if not line:
          number = 0
      elif line.isdecimal():
          number = int(line)
      else:
          raise ValueError(f'invalid lineno {line!r}')
      patterns = '', ''
      if message or module:
          import re
          patterns = re.escape(message), re.escape(module) + r'\Z' if module else ''
      return action, patterns[0], _category_of_option(category), patterns[1], number


  def _category_of_option(text):
      if not text:
          return Warning
      place, _, name = text.rpartition('.')
      try:
          module = __import__(place or 'builtins', None, None, [name])
      except ImportError:
          raise ValueError(f'invalid module name: {place!r}') from None
      kind = getattr(module, name, None)
      if kind is None:
          raise ValueError(f'unknown warning category: {text!r}')
      if not (isinstance(kind, type) and issubclass(kind, Warning)):
          raise ValueError(f'invalid warning category: {text!r}')
      return kind


  def _use_options(options):
      # One that is given later counts more.
      for option in options:
          try:
              entry = _filter_of_option(option)
          except ValueError as error:
              print('Invalid -W option ignored:', error, file=sys.stderr)
          else:
              filterwarnings(*entry)


  _use_options(sys.warnoptions)
  del _use_options
  """#
