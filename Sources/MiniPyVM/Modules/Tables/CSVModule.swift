/// The module `csv`, in Python: rows as dictionaries, and the guesser of dialects. Reading and writing are
/// in `_csv`.

extension ModuleDefinition {
  static var csv: ModuleDefinition {
    .python("csv", csvSource, csvSnifferSource)
  }
}

private let csvSource: StaticString = #"""
  """Rows of separated values, as lists and as dictionaries."""

  import re
  import types
  from _csv import (
      Error, QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL, QUOTE_STRINGS,
      Dialect as _Dialect, field_size_limit, get_dialect, list_dialects, reader, register_dialect,
      unregister_dialect, writer)
  from io import StringIO

  __all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'QUOTE_STRINGS',
             'QUOTE_NOTNULL', 'Error', 'Dialect', 'excel', 'excel_tab', 'field_size_limit', 'reader',
             'writer', 'register_dialect', 'get_dialect', 'list_dialects', 'Sniffer',
             'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']

  __version__ = '1.0'


  # MARK: Dialects

  class Dialect:
      """How rows are written; subclasses say it."""

      _name, _valid = '', False
      delimiter = quotechar = escapechar = doublequote = skipinitialspace = None
      lineterminator = quoting = None

      def __init__(self):
          self._valid = type(self) is not Dialect
          self._validate()

      def _validate(self):
          try:
              _Dialect(self)
          except TypeError as error:
              raise Error(str(error)) from None


  class excel(Dialect):
      """What Excel writes."""

      delimiter, quotechar, doublequote, skipinitialspace = ',', '"', True, False
      lineterminator, quoting = '\r\n', QUOTE_MINIMAL


  class excel_tab(excel):
      """What Excel writes, with tabulators."""

      delimiter = '\t'


  class unix_dialect(Dialect):
      """What Unix programs write."""

      delimiter, quotechar, doublequote, skipinitialspace = ',', '"', True, False
      lineterminator, quoting = '\n', QUOTE_ALL


  register_dialect('excel', excel)
  register_dialect('excel-tab', excel_tab)
  register_dialect('unix', unix_dialect)


  # MARK: Dictionaries

  def _listed(names):
      # Iterators are read once.
      return list(names) if names is not None and iter(names) is names else names


  class DictReader:
      """Rows as dictionaries; the first row has the names unless they are given."""

      def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args,
                   **kwds):
          self._fieldnames = _listed(fieldnames)
          self.restkey, self.restval, self.dialect = restkey, restval, dialect
          self.reader = reader(f, dialect, *args, **kwds)
          self.line_num = 0

      def __iter__(self):
          return self

      @property
      def fieldnames(self):
          """The names, read if need be."""
          if self._fieldnames is None:
              self._fieldnames = next(self.reader, None)
          self.line_num = self.reader.line_num
          return self._fieldnames

      @fieldnames.setter
      def fieldnames(self, value):
          self._fieldnames = value

      def __next__(self):
          if not self.line_num:
              self.fieldnames
          row = []
          while row == []:
              row = next(self.reader)
              self.line_num = self.reader.line_num
          names = self.fieldnames
          found = dict(zip(names, row))
          if len(row) > len(names):
              found[self.restkey] = row[len(names):]
          for name in names[len(row):]:
              found[name] = self.restval
          return found

      __class_getitem__ = classmethod(types.GenericAlias)


  class DictWriter:
      """Writes dictionaries as rows."""

      def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args,
                   **kwds):
          self.fieldnames, self.restval = _listed(fieldnames), restval
          self.extrasaction = extrasaction = extrasaction.lower()
          if extrasaction not in ('raise', 'ignore'):
              raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
          self.writer = writer(f, dialect, *args, **kwds)

      def writeheader(self):
          """Writes the names."""
          return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

      def _dict_to_list(self, rowdict):
          if self.extrasaction == 'raise' and (wrong := rowdict.keys() - self.fieldnames):
              raise ValueError('dict contains fields not in fieldnames: '
                               + ', '.join(map(repr, wrong)))
          return (rowdict.get(name, self.restval) for name in self.fieldnames)

      def writerow(self, rowdict):
          """Writes a dictionary."""
          return self.writer.writerow(self._dict_to_list(rowdict))

      def writerows(self, rowdicts):
          """Writes dictionaries, one after the other."""
          return self.writer.writerows(map(self._dict_to_list, rowdicts))

      __class_getitem__ = classmethod(types.GenericAlias)
  """#
