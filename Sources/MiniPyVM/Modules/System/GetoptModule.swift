/// The module `getopt`, in Python: the options of a command line, as C reads them.

extension ModuleDefinition {
  static var getopt: ModuleDefinition {
    .python("getopt", getoptSource)
  }
}

private let getoptSource: StaticString = #"""
  """The options of a command line."""

  import os

  __all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


  class GetoptError(Exception):
      """An option that is not known or not whole."""

      opt, msg = '', ''

      def __init__(self, msg, opt=''):
          self.msg, self.opt = msg, opt
          super().__init__(msg, opt)

      def __str__(self):
          return self.msg


  error = GetoptError


  def getopt(args, shortopts, longopts=[]):
      """The options with their values, and what is behind them."""
      names = _names(longopts)
      found = []
      while args and args[0].startswith('-') and args[0] != '-':
          first, args = args[0], args[1:]
          if first == '--':
              break
          args = _read(found, first, args, shortopts, names)
      return found, args


  def gnu_getopt(args, shortopts, longopts=[]):
      """The options with their values, and what is between and behind them."""
      names = _names(longopts)
      found, others = [], []
      stops = shortopts.startswith('+') or bool(os.environ.get('POSIXLY_CORRECT'))
      shortopts = shortopts.removeprefix('+')
      while args:
          first, rest = args[0], args[1:]
          if first == '--':
              others += rest
              break
          if first.startswith('-') and first != '-':
              args = _read(found, first, rest, shortopts, names)
          elif stops:
              others += args
              break
          else:
              others.append(first)
              args = rest
      return found, others


  def _names(longopts):
      return [longopts] if isinstance(longopts, str) else list(longopts)


  def _read(found, first, args, shortopts, longopts):
      read, text, known = do_shorts, first[1:], shortopts
      if first.startswith('--'):
          read, text, known = do_longs, first[2:], longopts
      return read(found, text, known, args)[1]


  def do_longs(opts, opt, longopts, args):
      """Adds a long option; the options and the other arguments."""
      opt, sign, value = opt.partition('=')
      takes, opt = long_has_args(opt, longopts)
      if takes and not sign:
          if not args:
              raise GetoptError(f'option --{opt} requires argument', opt)
          value, args = args[0], args[1:]
      elif sign and not takes:
          raise GetoptError(f'option --{opt} must not have an argument', opt)
      opts.append(('--' + opt, value))
      return opts, args


  def long_has_args(opt, longopts):
      """Whether a long option, perhaps shortened, takes a value; its name."""
      fitting = [name for name in longopts if name.startswith(opt)]
      if not fitting:
          raise GetoptError(f'option --{opt} not recognized', opt)
      if opt in fitting:
          return False, opt
      if opt + '=' in fitting:
          return True, opt
      if len(fitting) > 1:
          raise GetoptError(f'option --{opt} not a unique prefix', opt)
      return fitting[0].endswith('='), fitting[0].removesuffix('=')


  def do_shorts(opts, optstring, shortopts, args):
      """Adds options of a letter each; the options and the other arguments."""
      while optstring:
          opt, optstring, value = optstring[0], optstring[1:], ''
          if short_has_arg(opt, shortopts):
              if not optstring:
                  if not args:
                      raise GetoptError(f'option -{opt} requires argument', opt)
                  optstring, args = args[0], args[1:]
              value, optstring = optstring, ''
          opts.append(('-' + opt, value))
      return opts, args


  def short_has_arg(opt, shortopts):
      """Whether an option of a letter takes a value."""
      place = shortopts.find(opt) if opt != ':' else -1
      if place < 0:
          raise GetoptError(f'option -{opt} not recognized', opt)
      return shortopts.startswith(':', place + 1)
  """#
