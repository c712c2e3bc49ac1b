/// `Pickler`: objects as a program of operations that makes them again.
let pickleWriterSource: StaticString = #"""
  # MARK: Writing

  # Above this size a frame is closed, and bytes stand outside of frames.
  _FRAME_SIZE = 64 * 1024
  _BATCH = 1000


  def _sized(number, **codes):
      # The first operation whose length field holds the number: its name with the format of the field.
      for name, field in codes.items():
          if number < 1 << 8 * struct.calcsize('<' + field):
              return _CODES[name] + struct.pack('<' + field, number)


  class _Frames:
      # Operations gathered in frames (protocol 4 and above), or written as they come.

      def __init__(self, write, uses_frames):
          self._write, self._uses_frames, self._open = write, uses_frames, bytearray()

      def add(self, data):
          self._open += data

      def between(self, force=False):
          # Called where an object begins: a frame ends there if it is large.
          if force or len(self._open) >= _FRAME_SIZE:
              data, self._open = bytes(self._open), bytearray()
              if self._uses_frames and len(data) >= 4:
                  self._write(FRAME + struct.pack('<Q', len(data)))
              if data:
                  self._write(data)

      def add_large(self, head, data):
          if len(data) < _FRAME_SIZE:
              self.add(head + data)
              return
          self.between(force=True)
          self._write(head)
          self._write(data)


  class Pickler:
      """Writes objects to a file."""

      __module__ = '_pickle'

      def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
          if not hasattr(file, 'write'):
              raise TypeError("file must have a 'write' attribute")
          protocol = DEFAULT_PROTOCOL if protocol is None else operator.index(protocol)
          if protocol < 0:
              protocol = HIGHEST_PROTOCOL
          elif protocol > HIGHEST_PROTOCOL:
              raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
          if buffer_callback is not None:
              raise NotImplementedError('buffers out of band are not supported')
          self._file_write = file.write
          self._protocol, self.bin, self.fast = protocol, protocol >= 1, 0
          self._old_names = fix_imports and protocol < 3
          self.memo = {}

      def clear_memo(self):
          """Forgets what was written: it will be written again."""
          self.memo.clear()

      def persistent_id(self, obj):
          """A name for an object that is kept elsewhere; None if it is to be written."""

      def dump(self, obj):
          """Writes an object and all that it consists of."""
          if not hasattr(self, '_protocol'):
              raise PicklingError('Pickler.__init__() was not called by '
                                  f'{type(self).__name__}.__init__()')
          if self._protocol >= 2:
              self._file_write(PROTO + bytes([self._protocol]))
          self._frames = _Frames(self._file_write, self._protocol >= 4)
          self._put = self._frames.add
          self._save(obj)
          self._put(STOP)
          self._frames.between(force=True)

      # What was written is named by a number, and read again by that.

      def _remember(self, obj):
          if self.fast:
              return
          number = len(self.memo)
          self.memo[id(obj)] = number, obj
          if self._protocol >= 4:
              self._put(MEMOIZE)
          elif self.bin:
              self._put(_sized(number, BINPUT='B', LONG_BINPUT='I'))
          else:
              self._put(PUT + b'%d\n' % number)

      def _recall(self, obj):
          number = self.memo[id(obj)][0]
          if self.bin:
              return _sized(number, BINGET='B', LONG_BINGET='I')
          return GET + b'%d\n' % number

      def _save(self, obj, asks=True):
          self._frames.between()
          if asks:
              name = self.persistent_id(obj)
              if name is not None:
                  self._save_persistent(name)
                  return
          kind = type(obj)
          save = _SIMPLE.get(kind)
          if save:
              save(self, obj)
          elif id(obj) in self.memo:
              self._put(self._recall(obj))
          elif kind in _COMPOUND:
              _COMPOUND[kind](self, obj)
          else:
              self._save_other(obj, kind)

      def _save_persistent(self, name):
          if self.bin:
              self._save(name, asks=False)
              self._put(BINPERSID)
              return
          try:
              self._put(PERSID + str(name).encode('ascii') + b'\n')
          except UnicodeEncodeError:
              raise PicklingError('persistent IDs in protocol 0 must be ASCII strings')

      def _save_other(self, obj, kind):
          # What tells itself how it is made.
          made = NotImplemented
          override = getattr(self, 'reducer_override', _missing)
          if override is not _missing:
              made = override(obj)
          if made is NotImplemented:
              if kind is type:
                  self._save_type(obj)
                  return
              if kind is FunctionType:
                  self._save_global(obj)
                  return
              reduce = getattr(self, 'dispatch_table', _reducers).get(kind, _missing)
              if reduce is not _missing:
                  made = reduce(obj)
              elif issubclass(kind, type):
                  self._save_global(obj)
                  return
              elif (reduce := getattr(obj, '__reduce_ex__', _missing)) is not _missing:
                  made = reduce(self._protocol)
              elif (reduce := getattr(obj, '__reduce__', _missing)) is not _missing:
                  made = reduce()
              else:
                  raise PicklingError(f"can't pickle {kind.__name__!r} object: {obj!r}")
          if isinstance(made, str):
              self._save_global(obj, made)
          elif not isinstance(made, tuple):
              raise PicklingError('__reduce__ must return a string or tuple')
          elif not 2 <= len(made) <= 6:
              raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
          else:
              self._save_made(*made, obj=obj)

      def _save_made(self, function, arguments, state=None, elements=None, entries=None,
                     set_state=None, obj=None):
          for value, number, wanted in (elements, 'fourth', 'iterator'), (entries, 'fifth', 'iterator'):
              if value is not None and not hasattr(value, '__next__'):
                  raise PicklingError(f'{number} element of the tuple returned by __reduce__ must be an '
                                      f'{wanted}, not {type(value).__name__}')
          if not isinstance(arguments, tuple):
              raise PicklingError('second item of the tuple returned by __reduce__ must be a tuple')
          if not callable(function):
              raise PicklingError('first item of the tuple returned by __reduce__ must be callable')
          self._save_call(function, arguments, obj)
          if obj is not None:
              if id(obj) in self.memo:
                  # It was written while its arguments were.
                  self._put(POP + self._recall(obj))
              else:
                  self._remember(obj)
          if elements is not None:
              self._save_batches(elements, APPEND, APPENDS)
          if entries is not None:
              self._save_batches(entries, SETITEM, SETITEMS)
          if state is not None:
              if set_state is None:
                  self._save(state)
                  self._put(BUILD)
              else:
                  for value in set_state, obj, state:
                      self._save(value)
                  self._put(TUPLE2 + REDUCE + POP)

      def _save_call(self, function, arguments, obj):
          name = getattr(function, '__name__', '') if self._protocol >= 2 else ''
          if name == '__newobj_ex__':
              cls, positional, keywords = arguments
              if not hasattr(cls, '__new__'):
                  raise PicklingError('first item from NEWOBJ_EX argument tuple must be a class, '
                                      f'not {type(cls).__name__}')
              if obj is not None and cls is not obj.__class__:
                  raise PicklingError('args[0] from __newobj_ex__ args has the wrong class')
              if self._protocol >= 4:
                  for value in cls, positional, keywords:
                      self._save(value)
                  self._put(NEWOBJ_EX)
              else:
                  self._save(partial(cls.__new__, cls, *positional, **keywords))
                  self._save(())
                  self._put(REDUCE)
          elif name == '__newobj__':
              cls = arguments[0]
              if not hasattr(cls, '__new__'):
                  raise PicklingError('args[0] from __newobj__ args has no __new__')
              if obj is not None and cls is not obj.__class__:
                  raise PicklingError('args[0] from __newobj__ args has the wrong class')
              self._save(cls)
              self._save(arguments[1:])
              self._put(NEWOBJ)
          else:
              self._save(function)
              self._save(arguments)
              self._put(REDUCE)

      # Atoms.

      def _save_none(self, obj):
          self._put(NONE)

      def _save_bool(self, obj):
          if self._protocol >= 2:
              self._put(NEWTRUE if obj else NEWFALSE)
          else:
              self._put(INT + b'%02d\n' % obj)

      def _save_int(self, obj):
          if -1 << 31 <= obj < 1 << 31:
              if not self.bin:
                  self._put(INT + b'%d\n' % obj)
              elif obj < 0:
                  self._put(BININT + struct.pack('<i', obj))
              else:
                  self._put(_sized(obj, BININT1='B', BININT2='H', BININT='I'))
          elif self._protocol >= 2:
              data = encode_long(obj)
              self._put(_sized(len(data), LONG1='B', LONG4='I') + data)
          else:
              self._put(LONG + repr(obj).encode('ascii') + b'L\n')

      def _save_float(self, obj):
          if self.bin:
              self._put(BINFLOAT + struct.pack('>d', obj))
          else:
              self._put(FLOAT + repr(obj).encode('ascii') + b'\n')

      # Text and bytes.

      def _save_bytes(self, obj):
          if self._protocol < 3:
              if obj:
                  self._save_made(codecs.encode, (str(obj, 'latin1'), 'latin1'), obj=obj)
              else:
                  self._save_made(bytes, (), obj=obj)
              return
          wide = {'BINBYTES8': 'Q'} if self._protocol >= 4 else {}
          self._frames.add_large(_sized(len(obj), SHORT_BINBYTES='B', BINBYTES='I', **wide), obj)
          self._remember(obj)

      def _save_bytearray(self, obj):
          if self._protocol < 5:
              self._save_made(bytearray, (bytes(obj),) if obj else (), obj=obj)
              return
          self._frames.add_large(_sized(len(obj), BYTEARRAY8='Q'), bytes(obj))
          self._remember(obj)

      def _save_str(self, obj):
          if self.bin:
              data = obj.encode('utf-8', 'surrogatepass')
              if self._protocol >= 4:
                  head = _sized(len(data), SHORT_BINUNICODE='B', BINUNICODE='I', BINUNICODE8='Q')
              else:
                  head = _sized(len(data), BINUNICODE='I')
              self._frames.add_large(head, data)
          else:
              text = obj
              for char in '\\\0\n\r\x1a':
                  text = text.replace(char, f'\\u{ord(char):04x}')
              self._put(UNICODE + text.encode('raw-unicode-escape') + b'\n')
          self._remember(obj)

      # Containers.

      def _save_tuple(self, obj):
          if not obj:
              self._put(EMPTY_TUPLE if self.bin else MARK + TUPLE)
              return
          is_short = len(obj) < 4 and self._protocol >= 2
          if not is_short:
              self._put(MARK)
          for element in obj:
              self._save(element)
          if id(obj) in self.memo:
              # It holds itself in a roundabout way, and was written there.
              if is_short:
                  self._put(POP * len(obj) + self._recall(obj))
              else:
                  self._put((POP_MARK if self.bin else POP * (len(obj) + 1)) + self._recall(obj))
              return
          self._put((TUPLE1, TUPLE2, TUPLE3)[len(obj) - 1] if is_short else TUPLE)
          self._remember(obj)

      def _save_list(self, obj):
          self._put(EMPTY_LIST if self.bin else MARK + LIST)
          self._remember(obj)
          self._save_batches(iter(obj), APPEND, APPENDS, is_exact=True)

      def _save_dict(self, obj):
          self._put(EMPTY_DICT if self.bin else MARK + DICT)
          self._remember(obj)
          size = len(obj)
          self._save_batches(iter(obj.items()), SETITEM, SETITEMS, is_exact=True)
          if len(obj) != size:
              raise RuntimeError('dictionary changed size during iteration')

      def _save_batches(self, values, one, many, is_exact=False):
          # Elements, or entries as pairs, a thousand at a time.
          is_first = True
          while True:
              batch = list(itertools.islice(values, _BATCH if self.bin else 1))
              if not batch:
                  return
              is_single = len(batch) == 1 and (is_first or not is_exact or not self.bin)
              if not is_single:
                  self._put(MARK)
              for value in batch:
                  if one is SETITEM:
                      if not isinstance(value, tuple) or len(value) != 2:
                          raise TypeError('dict items iterator must return 2-tuples')
                      self._save(value[0])
                      self._save(value[1])
                  else:
                      self._save(value)
              self._put(one if is_single else many)
              is_first = False

      def _save_set(self, obj):
          if self._protocol < 4:
              self._save_made(set, (list(obj),), obj=obj)
              return
          self._put(EMPTY_SET)
          self._remember(obj)
          elements = iter(obj)
          while batch := list(itertools.islice(elements, _BATCH)):
              self._put(MARK)
              for element in batch:
                  self._save(element)
              self._put(ADDITEMS)

      def _save_frozenset(self, obj):
          if self._protocol < 4:
              self._save_made(frozenset, (list(obj),), obj=obj)
              return
          self._put(MARK)
          for element in obj:
              self._save(element)
          if id(obj) in self.memo:
              self._put(POP_MARK + self._recall(obj))
              return
          self._put(FROZENSET)
          self._remember(obj)

      # Classes and functions are written by name.

      def _save_type(self, obj):
          for value in None, NotImplemented, ...:
              if obj is type(value):
                  self._save_made(type, (value,), obj=obj)
                  return
          self._save_global(obj)

      def _save_global(self, obj, name=None):
          if name is None:
              name = getattr(obj, '__qualname__', None) or obj.__name__
          module = whichmodule(obj, name)
          try:
              __import__(module)
              holder = sys.modules[module]
          except (ImportError, KeyError):
              raise PicklingError(f"Can't pickle {obj!r}: import of module {module!r} failed") from None
          try:
              found, parent = _by_path(holder, name)
          except AttributeError:
              if '<locals>' in name:
                  raise
              raise PicklingError(
                  f"Can't pickle {obj!r}: attribute lookup {name} on {module} failed") from None
          if found is not obj:
              raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module}.{name}")
          code = _extension_registry.get((module, name)) if self._protocol >= 2 else None
          last = name.rpartition('.')[2]
          if parent is holder:
              name = last
          if code:
              self._put(_sized(code, EXT1='B', EXT2='H', EXT4='I'))
              return
          if self._protocol >= 4:
              self._save(module)
              self._save(name)
              self._put(STACK_GLOBAL)
          elif parent is not holder:
              self._save_attribute(parent, last)
          else:
              if self._old_names:
                  module, name = _OLD_NAMES.get(
                      (module, name), (_OLD_MODULES.get(module, module), name))
              encoding = 'utf-8' if self._protocol >= 3 else 'ascii'
              try:
                  self._put(GLOBAL + f'{module}\n{name}\n'.encode(encoding))
              except UnicodeEncodeError as error:
                  raise PicklingError(f"can't pickle global identifier '{module}.{name}' using pickle "
                                      f'protocol {self._protocol}') from error
          self._remember(obj)

      def _save_attribute(self, parent, name):
          # `getattr(parent, name)`; the parent is not remembered, as CPython's writer does not.
          self._save(getattr)
          if self._protocol < 2:
              self._put(MARK)
          fast, self.fast = self.fast, 1
          self._save(parent)
          self.fast = fast
          self._save(name)
          self._put((TUPLE2 if self._protocol >= 2 else TUPLE) + REDUCE)


  _SIMPLE = {type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int,
             float: Pickler._save_float}
  _COMPOUND = {bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray, str: Pickler._save_str,
               tuple: Pickler._save_tuple, list: Pickler._save_list, dict: Pickler._save_dict,
               set: Pickler._save_set, frozenset: Pickler._save_frozenset}


  def whichmodule(obj, name):
      """The name of the module that an object is found in."""
      module = getattr(obj, '__module__', None)
      if module is not None:
          return module
      for title, module in list(sys.modules.items()):
          if title not in ('__main__', '__mp_main__') and module is not None:
              try:
                  if _by_path(module, name)[0] is obj:
                      return title
              except AttributeError:
                  pass
      return '__main__'


  def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
      """Writes an object to a file."""
      Pickler(file, protocol, fix_imports, buffer_callback).dump(obj)


  def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
      """An object as bytes."""
      file = io.BytesIO()
      Pickler(file, protocol, fix_imports, buffer_callback).dump(obj)
      return file.getvalue()
  """#
