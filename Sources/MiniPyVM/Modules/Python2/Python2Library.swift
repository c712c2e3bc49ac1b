/// What modules have in Python 2 only, as Python 2 text that runs after the module's own.

extension ModuleDefinition {
  static var python2StringIO: ModuleDefinition {
    .python("StringIO", doc: "Files in memory.", python2StringIOSource)
  }

  static var python2CStringIO: ModuleDefinition {
    .python("cStringIO", doc: "Files in memory.", python2StringIOSource)
  }
}

let python2WeakrefSource: StaticString = """
  def _change(cls):
      for name in ('keys', 'values', 'items'):
          def method(self, iterate=cls.__dict__[name]):
              return list(iterate(self))
          method.__name__ = name
          setattr(cls, 'iter' + name, cls.__dict__[name])
          setattr(cls, name, method)
      cls.has_key = cls.__contains__
  _change(WeakValueDictionary)
  _change(WeakKeyDictionary)
  del _change
  """

/// The distributions of 2.7: all of them made of `random()` alone.
let python2RandomSource: StaticString = """
  from math import log as _log, ceil as _ceil

  _DOUBLE = 1 << 53

  def _seed2(self, a=None):
      if a is not None:
          a = abs(a) if isinstance(a, (int, long)) else hash(a) & (1 << 64) - 1
      _Generator.seed(self, a)
      self.gauss_next = None

  def _upto(self, count):
      if count < _DOUBLE:
          return int(self.random() * count)
      bits = int(1.00001 + _log(count - 1, 2))
      while True:
          number = self.getrandbits(bits)
          if number < count:
              return number

  def _whole(value, words):
      if int(value) != value:
          raise ValueError, words
      return int(value)

  def _randrange(self, start, stop=None, step=1):
      first = _whole(start, 'non-integer arg 1 for randrange()')
      if stop is None:
          if first <= 0:
              raise ValueError, 'empty range for randrange()'
          return self._upto(first)
      last = _whole(stop, 'non-integer stop for randrange()')
      width = last - first
      if step == 1:
          if width <= 0:
              raise ValueError, 'empty range for randrange() (%d,%d, %d)' % (first, last, width)
          return int(first + self._upto(width))
      step = _whole(step, 'non-integer step for randrange()')
      if step == 0:
          raise ValueError, 'zero step for randrange()'
      count = (width + step - (1 if step > 0 else -1)) // step
      if count <= 0:
          raise ValueError, 'empty range for randrange()'
      return first + step * self._upto(count)

  def _choice(self, seq):
      return seq[int(self.random() * len(seq))]

  def _shuffle(self, x, random=None):
      random = random or self.random
      for last in xrange(len(x) - 1, 0, -1):
          other = int(random() * (last + 1))
          x[last], x[other] = x[other], x[last]

  def _sample(self, population, k):
      size = len(population)
      if not 0 <= k <= size:
          raise ValueError, 'sample larger than population'
      limit = 21 + (4 ** _ceil(_log(k * 3, 4)) if k > 5 else 0)
      if size > limit and not hasattr(population, 'keys'):
          try:
              chosen = []
              taken = set()
              while len(chosen) < k:
                  place = int(self.random() * size)
                  if place not in taken:
                      taken.add(place)
                      chosen.append(population[place])
              return chosen
          except (TypeError, KeyError):
              if isinstance(population, list):
                  raise
              return self.sample(tuple(population), k)
      pool = list(population)
      chosen = []
      for end in xrange(size, size - k, -1):
          place = int(self.random() * end)
          chosen.append(pool[place])
          pool[place] = pool[end - 1]
      return chosen

  def _triangular(self, low=0.0, high=1.0, mode=None):
      share = self.random()
      try:
          peak = 0.5 if mode is None else (mode - low) / (high - low)
      except ZeroDivisionError:
          return low
      if share > peak:
          share, peak, low, high = 1.0 - share, 1.0 - peak, high, low
      return low + (high - low) * (share * peak) ** 0.5

  def _gammavariate(self, alpha, beta, general=Random.gammavariate):
      if alpha != 1.0:
          return general(self, alpha, beta)
      share = 0.0
      while share <= 1e-7:
          share = self.random()
      return -_log(share) * beta

  Random._upto = _upto
  Random.randint = lambda self, a, b: self.randrange(a, b + 1)
  for _name, _method in [('seed', _seed2), ('randrange', _randrange), ('choice', _choice),
                         ('shuffle', _shuffle), ('sample', _sample), ('triangular', _triangular),
                         ('gammavariate', _gammavariate)]:
      _method.__name__ = _name
      setattr(Random, _name, _method)
  Random.randint.im_func.__name__ = 'randint'
  _owner = seed.im_self
  for _name in ('seed', 'randrange', 'randint', 'choice', 'shuffle', 'sample', 'triangular',
                'gammavariate', 'betavariate'):
      globals()[_name] = getattr(_owner, _name)
  for _name in ('choices', 'randbytes', 'binomialvariate'):
      globals().pop(_name, None)
      if _name in Random.__dict__:
          delattr(Random, _name)
  __all__ = [_name for _name in __all__ if _name in globals()]
  del _name, _method, _owner, _upto, _randrange, _choice, _shuffle, _sample, _triangular, _seed2
  del _gammavariate
  """

let python2ItertoolsSource: StaticString = """
  def _lazy():
      def imap(function, iterable, *others):
          for items in izip(iterable, *others):
              yield items if function is None else function(*items)

      def izip(*iterables):
          streams = [iter(iterable) for iterable in iterables]
          while streams:
              yield tuple([stream.next() for stream in streams])

      def ifilter(predicate, iterable):
          for item in iterable:
              if (item if predicate is None else predicate(item)):
                  yield item

      for function in (imap, izip, ifilter):
          globals()[function.__name__] = function

  _lazy()
  ifilterfalse = filterfalse
  izip_longest = zip_longest
  del _lazy, filterfalse, zip_longest
  for _name in ('accumulate', 'batched', 'pairwise'):
      globals().pop(_name, None)
  del _name
  """

let python2MathSource: StaticString = """
  def _floats(names):
      def real(function):
          def result(x):
              return float(function(x))
          result.__name__ = function.__name__
          return result
      for name in ('floor', 'ceil'):
          names[name] = real(names[name])
  _floats(globals())
  del _floats
  """

let python2CollectionsSource: StaticString = """
  class OrderedDict(OrderedDict):
      __module__ = 'collections'

      def __repr__(self):
          return '%s(%s)' % (self.__class__.__name__, repr(self.items()) if self else '')

      def keys(self):
          return [key for key in self]

      def values(self):
          return [self[key] for key in self]

      def items(self):
          return [(key, self[key]) for key in self]

      def iterkeys(self):
          return iter(self)

      def itervalues(self):
          for key in self:
              yield self[key]

      def iteritems(self):
          for key in self:
              yield key, self[key]

      def has_key(self, key):
          return key in self
  """

/// Instances of classic classes are copied by their attributes.
let python2CopySource: StaticString = """
  def _classic():
      class Blank:
          pass

      def arguments(instance):
          return instance.__getinitargs__() if hasattr(instance, '__getinitargs__') else None

      def filled(instance, given, change):
          if given is not None:
              twin = instance.__class__(*change(given))
          else:
              twin = Blank()
              twin.__class__ = instance.__class__
          return twin

      def restore(twin, state):
          if hasattr(twin, '__setstate__'):
              twin.__setstate__(state)
          else:
              twin.__dict__.update(state)
          return twin

      def state(instance):
          return instance.__getstate__() if hasattr(instance, '__getstate__') else instance.__dict__

      others = copy, deepcopy

      def shallow(x):
          if type(x) is not type(Blank()):
              return others[0](x)
          if hasattr(x, '__copy__'):
              return x.__copy__()
          return restore(filled(x, arguments(x), lambda given: given), state(x))

      def deep(x, memo=None, _nil=[]):
          if type(x) is not type(Blank()):
              return others[1](x, memo)
          memo = {} if memo is None else memo
          if id(x) in memo:
              return memo[id(x)]
          if hasattr(x, '__deepcopy__'):
              twin = memo[id(x)] = x.__deepcopy__(memo)
              return twin
          twin = filled(x, arguments(x), lambda given: deep(given, memo))
          memo[id(x)] = twin
          return restore(twin, deep(state(x), memo))

      shallow.__name__, deep.__name__ = 'copy', 'deepcopy'
      return shallow, deep

  copy, deepcopy = _classic()
  del _classic
  """

let python2OsSource: StaticString = """
  def getcwdu():
      return unicode(getcwd())
  """

let python2OperatorSource: StaticString = """
  def div(a, b):
      return a / b

  def idiv(a, b):
      a /= b
      return a

  def repeat(a, b):
      return a * b

  def irepeat(a, b):
      a *= b
      return a

  def getslice(a, b, c):
      return a[b:c]

  def setslice(a, b, c, d):
      a[b:c] = d

  def delslice(a, b, c):
      del a[b:c]

  def sequenceIncludes(a, b):
      return b in a

  isCallable = callable

  def isNumberType(a):
      return isinstance(a, (int, long, float, complex)) or hasattr(a, '__int__')

  def isSequenceType(a):
      return hasattr(a, '__getitem__') and not isinstance(a, dict)

  def isMappingType(a):
      return hasattr(a, '__getitem__')

  __div__, __idiv__, __repeat__, __irepeat__ = div, idiv, repeat, irepeat
  __getslice__, __setslice__, __delslice__ = getslice, setslice, delslice
  for _name in ('matmul', 'imatmul', '__matmul__', '__imatmul__', 'call', '__call__',
                'length_hint', 'is_none', 'is_not_none'):
      globals().pop(_name, None)
  del _name
  """

let python2TypesSource: StaticString = """
  def _gather(names):
      class Classic:
          def method(self):
              pass
      def generator():
          yield None
      values = dict(
          NoneType=type(None), TypeType=type, ObjectType=object, BooleanType=bool, IntType=int,
          LongType=long, FloatType=float, ComplexType=complex, StringType=str,
          UnicodeType=unicode, StringTypes=(str, unicode), TupleType=tuple, ListType=list,
          DictType=dict, DictionaryType=dict, FunctionType=type(generator),
          LambdaType=type(generator), CodeType=type(generator.func_code),
          GeneratorType=type(generator()), ClassType=type(Classic),
          UnboundMethodType=type(Classic().method), InstanceType=type(Classic()),
          MethodType=type(Classic().method), BuiltinFunctionType=type(len),
          BuiltinMethodType=type([].append), ModuleType=type(__import__('sys')), FileType=file,
          XRangeType=xrange, SliceType=slice, EllipsisType=type(Ellipsis),
          NotImplementedType=type(NotImplemented), DictProxyType=type(object.__dict__))
      try:
          raise TypeError
      except TypeError:
          trace = __import__('sys').exc_info()[2]
          values['TracebackType'] = type(trace)
          values['FrameType'] = type(trace.tb_frame)
      names.update(values)
      return values.keys()

  __all__ = _gather(globals())
  del _gather
  """

let python2StringSource: StaticString = """
  lowercase = ascii_lowercase
  uppercase = ascii_uppercase
  letters = lowercase + uppercase

  def maketrans(fromstr, tostr):
      if len(fromstr) != len(tostr):
          raise ValueError, 'maketrans arguments must have same length'
      table = [chr(code) for code in xrange(256)]
      for old, new in zip(fromstr, tostr):
          table[ord(old)] = new
      return ''.join(table)

  def _functions(names):
      def forward(method):
          def function(s, *args):
              return getattr(s, method)(*args)
          function.__name__ = method
          return function
      for method in ('lower', 'upper', 'swapcase', 'strip', 'lstrip', 'rstrip', 'split', 'rsplit',
                     'find', 'rfind', 'index', 'rindex', 'count', 'ljust', 'rjust', 'center',
                     'zfill', 'expandtabs', 'capitalize', 'translate', 'replace'):
          names[method] = forward(method)

  _functions(globals())
  del _functions
  splitfields = split
  atoi = lambda s, base=10: int(s, base)
  atol = lambda s, base=10: long(s, base)
  atof = float

  def join(words, sep=' '):
      return sep.join(words)
  joinfields = join
  """

let python2StringIOSource: StaticString = """
  class StringIO:
      def __init__(self, buf=''):
          self.buf = buf if isinstance(buf, basestring) else str(buf)
          self.pos = 0
          self.closed = False
          self.softspace = 0

      def _open(self):
          if self.closed:
              raise ValueError('I/O operation on closed file')

      def __iter__(self):
          return self

      def next(self):
          self._open()
          line = self.readline()
          if not line:
              raise StopIteration
          return line

      def close(self):
          self.closed = True

      def isatty(self):
          self._open()
          return False

      def seek(self, pos, mode=0):
          self._open()
          self.pos = max(0, pos + (0, self.pos, len(self.buf))[mode])

      def tell(self):
          self._open()
          return self.pos

      def _take(self, end):
          start, self.pos = self.pos, end
          return self.buf[start:end]

      def read(self, n=-1):
          self._open()
          size = len(self.buf)
          return self._take(max(self.pos, size if n is None or n < 0 else min(size, self.pos + n)))

      def readline(self, length=None):
          self._open()
          feed = self.buf.find('\\n', self.pos)
          end = len(self.buf) if feed < 0 else feed + 1
          if length is not None and length >= 0:
              end = min(end, self.pos + length)
          return self._take(max(self.pos, end))

      def readlines(self, sizehint=0):
          lines = []
          total = 0
          for line in self:
              lines.append(line)
              total += len(line)
              if 0 < sizehint <= total:
                  break
          return lines

      def truncate(self, size=None):
          self._open()
          self.buf = self.buf[:self.pos if size is None else size]

      def write(self, s):
          self._open()
          if not isinstance(s, basestring):
              s = str(s)
          if s:
              before = self.buf[:self.pos]
              before += '\\0' * (self.pos - len(before))
              self.buf = before + s + self.buf[self.pos + len(s):]
              self.pos += len(s)

      def writelines(self, iterable):
          for line in iterable:
              self.write(line)

      def flush(self):
          self._open()

      def getvalue(self):
          return self.buf
  """
