/// The module `dis`, in Python: minipy's own code.

extension ModuleDefinition {
  static var dis: ModuleDefinition {
    .python("dis", disSource)
  }
}

private let disSource: StaticString = #"""
  """minipy's own code, shown: the register machine's instructions, not CPython's."""

  import sys
  import types
  from _dis import listing as _listing

  __all__ = ['dis', 'disassemble', 'disco', 'distb', 'findlinestarts', 'code_info', 'show_code',
             'Positions']


  def __getattr__(name):
      if name != 'Positions':
          raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
      # Made when it is first asked for: few programs need named tuples to see code.
      global Positions
      from collections import namedtuple
      fields = ('lineno', 'end_lineno', 'col_offset', 'end_col_offset')
      Positions = namedtuple('Positions', fields, defaults=(None,) * 4, module=__name__)
      return Positions


  def _code_of(x):
      if isinstance(x, types.MethodType):
          x = x.__func__
      for name in ('__code__', 'gi_code', 'ag_code', 'cr_code'):
          if hasattr(x, name):
              return getattr(x, name)
      return x


  def dis(x=None, *, file=None, depth=None):
      """Print the instructions of a function, class, module, text or code object."""
      if x is None:
          distb(file=file)
          return
      x = _code_of(x)
      if hasattr(x, '__dict__') and not isinstance(x, types.CodeType):
          for name, value in sorted(x.__dict__.items()):
              if isinstance(value, (types.FunctionType, types.MethodType, types.CodeType, type,
                                    staticmethod, classmethod)):
                  print(f'Disassembly of {name}:', file=file)
                  try:
                      dis(value, file=file)
                  except TypeError as error:
                      print('Sorry:', error, file=file)
                  print(file=file)
          return
      if isinstance(x, str):
          x = compile(x, '<dis>', 'exec')
      if not isinstance(x, types.CodeType):
          raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)
      disassemble(x, file=file)


  def disassemble(co, lasti=-1, *, file=None):
      """Print the instructions of a code object and of those within."""
      co.co_lines()
      print(_listing(co), end='', file=file)


  disco = disassemble


  def distb(tb=None, *, file=None):
      """Print the instructions of the function in which an exception was raised."""
      if tb is None:
          tb = getattr(sys, 'last_traceback', None)
          if tb is None:
              raise RuntimeError('no last traceback to disassemble') from None
      tb.tb_frame
      while tb.tb_next:
          tb = tb.tb_next
      disassemble(tb.tb_frame.f_code, file=file)


  def findlinestarts(code):
      """Pairs of an offset and the line that begins there."""
      last = object()
      for start, _, line in code.co_lines():
          if line is not last:
              last = line
              yield start, line


  def code_info(x):
      """What is known about a code object, as text."""
      co = _code_of(x)
      if isinstance(co, str):
          co = compile(co, '<disassembly>', 'exec')
      if not isinstance(co, types.CodeType):
          raise TypeError("don't know how to disassemble %s objects" % type(co).__name__)
      lines = [f'Name:              {co.co_name}',
               f'Filename:          {co.co_filename}',
               f'Argument count:    {co.co_argcount}',
               f'Positional-only arguments: {co.co_posonlyargcount}',
               f'Kw-only arguments: {co.co_kwonlyargcount}',
               f'Number of locals:  {co.co_nlocals}']
      for title, names in (('Constants', co.co_consts), ('Names', co.co_names),
                           ('Variable names', co.co_varnames), ('Free variables', co.co_freevars),
                           ('Cell variables', co.co_cellvars)):
          if names:
              lines.append(title + ':')
              lines += [f'{index:4}: {value!r}' if title == 'Constants' else f'{index:4}: {value}'
                        for index, value in enumerate(names)]
      return '\n'.join(lines)


  def show_code(co, *, file=None):
      """Print what is known about a code object."""
      print(code_info(co), file=file)
  """#
