/// `Unpickler`: runs the operations that `Pickler` wrote, on a stack.
let pickleReaderSource: StaticString = #"""
  # MARK: Reading

  # What is done for each operation, by its byte.
  _ACTIONS = {}


  def _on(*names):
      def register(function):
          for name in names:
              _ACTIONS[_CODES[name][0]] = function
          return function
      return register


  class Unpickler:
      """Reads objects from a file."""

      __module__ = '_pickle'

      def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
          if not hasattr(file, 'read') or not hasattr(file, 'readline'):
              raise TypeError("file must have 'read' and 'readline' attributes")
          self._file, self._encoding, self._errors = file, encoding, errors
          self._fixes, self._protocol, self.memo = fix_imports, 0, {}

      def load(self):
          """Reads an object and all that it consists of."""
          if not hasattr(self, '_file'):
              raise UnpicklingError('Unpickler.__init__() was not called by '
                                    f'{type(self).__name__}.__init__()')
          self._stack, self._marked, self._framed = [], [], None
          while True:
              code = self._read(1, is_start=True)[0]
              if code == STOP[0]:
                  return self._pop()
              action = _ACTIONS.get(code)
              if action is None:
                  char = chr(code)
                  shown = repr(char) if ' ' <= char <= '~' and char != "'" else rf"'\x{code:02x}'"
                  raise UnpicklingError(f'invalid load key, {shown}.')
              action(self)

      def persistent_load(self, pid):
          """The object that a name of `Pickler.persistent_id` means."""
          raise UnpicklingError('A load persistent id instruction was encountered, but no '
                                'persistent_load function was specified.')

      def find_class(self, module, name, /):
          """A class or function by the name of its module and its own."""
          sys.audit('pickle.find_class', module, name)
          if self._protocol < 3 and self._fixes:
              module, name = _NEW_NAMES.get((module, name), (_NEW_MODULES.get(module, module), name))
          __import__(module)
          holder = sys.modules[module]
          try:
              return _by_path(holder, name)[0] if self._protocol >= 4 else getattr(holder, name)
          except AttributeError:
              raise AttributeError(f"Can't get attribute {name!r} on {holder!r}") from None

      # The bytes.

      def _read(self, count, is_start=False):
          if self._framed:
              data = self._framed.read(count)
              if len(data) == count:
                  return data
              if data:
                  raise UnpicklingError('pickle exhausted before end of frame')
              self._framed = None
          data = self._file.read(count)
          if not isinstance(data, (bytes, bytearray)):
              raise TypeError(f'a bytes-like object is required, not {type(data).__name__!r}')
          if len(data) < count:
              if is_start:
                  raise EOFError('Ran out of input')
              raise UnpicklingError('pickle data was truncated')
          return data

      def _line(self):
          data = self._framed.readline() if self._framed else b''
          data = data or self._file.readline()
          if not data.endswith(b'\n'):
              raise UnpicklingError('pickle data was truncated')
          return data[:-1]

      def _number(self, field):
          return struct.unpack('<' + field, self._read(struct.calcsize('<' + field)))[0]

      # The stack; what stands below a mark is put aside.

      def _underflow(self):
          raise UnpicklingError('unexpected MARK found' if self._marked else
                                'unpickling stack underflow')

      def _pop(self):
          if not self._stack:
              self._underflow()
          return self._stack.pop()

      def _top(self):
          if not self._stack:
              self._underflow()
          return self._stack[-1]

      def _pop_many(self, count):
          if len(self._stack) < count:
              self._underflow()
          values = self._stack[len(self._stack) - count:]
          del self._stack[len(self._stack) - count:]
          return values

      def _pop_mark(self):
          if not self._marked:
              raise UnpicklingError('could not find MARK')
          values, self._stack = self._stack, self._marked.pop()
          return values

      def _recall(self, number):
          if number not in self.memo:
              raise UnpicklingError(f'Memo value not found at index {number}')
          self._stack.append(self.memo[number])

      def _old_text(self, data):
          # What was a string in Python 2.
          if self._encoding == 'bytes':
              return data
          return data.decode(self._encoding, self._errors)

      # Protocol and frames.

      @_on('PROTO')
      def _do_proto(self):
          self._protocol = self._number('B')
          if self._protocol > HIGHEST_PROTOCOL:
              raise ValueError(f'unsupported pickle protocol: {self._protocol}')

      @_on('FRAME')
      def _do_frame(self):
          size = self._number('Q')
          if size > sys.maxsize:
              raise ValueError(f'frame size > sys.maxsize: {size}')
          self._framed = io.BytesIO(self._read(size))

      # Numbers.

      @_on('INT')
      def _do_int(self):
          text = self._line()
          if text in (b'00', b'01'):
              self._stack.append(text == b'01')
              return
          try:
              self._stack.append(int(text, 0))
          except ValueError:
              raise ValueError('could not convert string to int') from None

      @_on('LONG')
      def _do_long(self):
          text = self._line()
          self._stack.append(int(text.removesuffix(b'L'), 0))

      @_on('FLOAT')
      def _do_float(self):
          self._stack.append(float(self._line()))

      @_on('BINFLOAT')
      def _do_binfloat(self):
          self._stack.append(struct.unpack('>d', self._read(8))[0])

      # Memory of what was read.

      @_on('GET')
      def _do_get(self):
          self._recall(int(self._line()))

      @_on('PUT')
      def _do_put(self):
          number = int(self._line())
          if number < 0:
              raise ValueError('negative PUT argument')
          self.memo[number] = self._top()

      @_on('MEMOIZE')
      def _do_memoize(self):
          self.memo[len(self.memo)] = self._top()

      # Text.

      @_on('STRING')
      def _do_string(self):
          text = self._line()
          if len(text) < 2 or text[:1] != text[-1:] or text[:1] not in (b'"', b"'"):
              raise UnpicklingError('the STRING opcode argument must be quoted')
          self._stack.append(self._old_text(codecs.escape_decode(text[1:-1])[0]))

      @_on('UNICODE')
      def _do_unicode(self):
          self._stack.append(str(self._line(), 'raw-unicode-escape'))

      # The stack and its marks.

      @_on('MARK')
      def _do_mark(self):
          self._marked.append(self._stack)
          self._stack = []

      @_on('POP')
      def _do_pop(self):
          if self._stack or not self._marked:
              self._pop()
          else:
              self._pop_mark()

      @_on('POP_MARK')
      def _do_pop_mark(self):
          self._pop_mark()

      @_on('DUP')
      def _do_dup(self):
          self._stack.append(self._top())

      # Filling containers.

      def _append_all(self, values):
          target = self._top()
          if type(target) is list:
              target += values
              return
          extend = getattr(target, 'extend', None)
          if extend is not None:
              extend(values)
          else:
              for value in values:
                  target.append(value)

      def _set_all(self, values):
          if len(values) % 2:
              raise UnpicklingError('odd number of items for SETITEMS')
          target = self._top()
          for at in range(0, len(values), 2):
              target[values[at]] = values[at + 1]

      @_on('APPEND')
      def _do_append(self):
          self._append_all([self._pop()])

      @_on('APPENDS')
      def _do_appends(self):
          self._append_all(self._pop_mark())

      @_on('SETITEM')
      def _do_setitem(self):
          self._set_all(self._pop_many(2))

      @_on('SETITEMS')
      def _do_setitems(self):
          self._set_all(self._pop_mark())

      @_on('ADDITEMS')
      def _do_additems(self):
          values, target = self._pop_mark(), self._top()
          if isinstance(target, set):
              target.update(values)
          else:
              for value in values:
                  target.add(value)

      @_on('DICT')
      def _do_dict(self):
          values = self._pop_mark()
          if len(values) % 2:
              raise UnpicklingError('odd number of items for DICT')
          self._stack.append(dict(zip(values[::2], values[1::2])))

      # Classes, functions and instances.

      def _class(self, module, name):
          self._stack.append(self.find_class(module, name))

      def _instance(self, cls, arguments):
          # An instance as Python 2's old classes made it.
          if arguments or not isinstance(cls, type) or hasattr(cls, '__getinitargs__'):
              self._stack.append(cls(*arguments))
          else:
              self._stack.append(cls.__new__(cls))

      @_on('GLOBAL')
      def _do_global(self):
          self._class(str(self._line(), 'utf-8'), str(self._line(), 'utf-8'))

      @_on('STACK_GLOBAL')
      def _do_stack_global(self):
          module, name = self._pop_many(2)
          if type(module) is not str or type(name) is not str:
              raise UnpicklingError('STACK_GLOBAL requires str')
          self._class(module, name)

      @_on('INST')
      def _do_inst(self):
          module, name = str(self._line(), 'ascii'), str(self._line(), 'ascii')
          arguments = self._pop_mark()
          self._instance(self.find_class(module, name), arguments)

      @_on('OBJ')
      def _do_obj(self):
          cls, *arguments = self._pop_mark() or self._underflow()
          self._instance(cls, arguments)

      @_on('REDUCE')
      def _do_reduce(self):
          function, arguments = self._pop_many(2)
          if not isinstance(arguments, tuple):
              raise TypeError('argument list must be a tuple')
          self._stack.append(function(*arguments))

      @_on('NEWOBJ')
      def _do_newobj(self):
          cls, arguments = self._pop_many(2)
          self._made(cls, arguments, {}, 'NEWOBJ')

      @_on('NEWOBJ_EX')
      def _do_newobj_ex(self):
          cls, arguments, keywords = self._pop_many(3)
          self._made(cls, arguments, keywords, 'NEWOBJ_EX')

      def _made(self, cls, arguments, keywords, name):
          if not isinstance(cls, type):
              raise UnpicklingError(f'{name} class argument must be a type, not {type(cls).__name__}')
          if not isinstance(arguments, tuple):
              raise UnpicklingError(f'{name} args argument must be a tuple, '
                                    f'not {type(arguments).__name__}')
          if not isinstance(keywords, dict):
              raise UnpicklingError(f'{name} kwargs argument must be a dict, '
                                    f'not {type(keywords).__name__}')
          self._stack.append(cls.__new__(cls, *arguments, **keywords))

      def _extension(self, code):
          if code in _extension_cache:
              self._stack.append(_extension_cache[code])
              return
          if code not in _inverted_registry:
              if code <= 0:
                  raise UnpicklingError('EXT specifies code <= 0')
              raise ValueError(f'unregistered extension code {code}')
          found = _extension_cache[code] = self.find_class(*_inverted_registry[code])
          self._stack.append(found)

      @_on('BUILD')
      def _do_build(self):
          if len(self._stack) < 2:
              self._underflow()
          state, target = self._pop(), self._top()
          set_state = getattr(target, '__setstate__', _missing)
          if set_state is not _missing:
              set_state(state)
              return
          slots = None
          if isinstance(state, tuple) and len(state) == 2:
              state, slots = state
          if state:
              if not isinstance(state, dict):
                  raise UnpicklingError('state is not a dictionary')
              names = target.__dict__
              for name, value in state.items():
                  names[sys.intern(name) if type(name) is str else name] = value
          if slots:
              if not isinstance(slots, dict):
                  raise UnpicklingError('slot state is not a dictionary')
              for name, value in slots.items():
                  setattr(target, name, value)

      # Names of what is kept elsewhere.

      @_on('PERSID')
      def _do_persid(self):
          try:
              name = self._line().decode('ascii')
          except UnicodeDecodeError:
              raise UnpicklingError('persistent IDs in protocol 0 must be ASCII strings')
          self._stack.append(self.persistent_load(name))

      @_on('BINPERSID')
      def _do_binpersid(self):
          if type(self).persistent_load is Unpickler.persistent_load:
              self.persistent_load(None)
          self._stack.append(self.persistent_load(self._pop()))

      @_on('NEXT_BUFFER', 'READONLY_BUFFER')
      def _do_buffer(self):
          raise UnpicklingError('pickle stream refers to out-of-band data but no *buffers* argument '
                                'was given')


  def _register_families():
      # Operations that differ in the width of a field or in what they push.
      def pushing(value):
          return lambda reader: reader._stack.append(value() if callable(value) else value)

      def of_stack(make, count):
          return lambda reader: reader._stack.append(make(reader._pop_many(count)))

      def of_mark(make):
          def act(reader):
              # The stack is another one after that.
              value = make(reader._pop_mark())
              reader._stack.append(value)
          return act

      def of_field(field, make):
          return lambda reader: reader._stack.append(make(reader._number(field)))

      def of_data(field, make):
          def act(reader):
              size = reader._number(field)
              if size < 0:
                  raise UnpicklingError('LONG pickle has negative byte count')
              if size > sys.maxsize:
                  raise OverflowError(f'byte string exceeds system\'s maximum size of '
                                      f'{sys.maxsize} bytes')
              reader._stack.append(make(reader, reader._read(size)))
          return act

      for name, value in {'NONE': None, 'NEWTRUE': True, 'NEWFALSE': False, 'EMPTY_TUPLE': (),
                          'EMPTY_LIST': list, 'EMPTY_DICT': dict, 'EMPTY_SET': set}.items():
          _on(name)(pushing(value))
      for count, name in enumerate(('TUPLE1', 'TUPLE2', 'TUPLE3'), 1):
          _on(name)(of_stack(tuple, count))
      for name, make in {'TUPLE': tuple, 'LIST': list, 'FROZENSET': frozenset}.items():
          _on(name)(of_mark(make))
      for name, field in {'BININT': 'i', 'BININT1': 'B', 'BININT2': 'H'}.items():
          _on(name)(of_field(field, int))
      text = lambda reader, data: str(data, 'utf-8', 'surrogatepass')
      data = lambda reader, data: bytes(data)
      for make, fields in (
              (text, {'SHORT_BINUNICODE': 'B', 'BINUNICODE': 'I', 'BINUNICODE8': 'Q'}),
              (data, {'SHORT_BINBYTES': 'B', 'BINBYTES': 'I', 'BINBYTES8': 'Q'}),
              (lambda reader, data: bytearray(data), {'BYTEARRAY8': 'Q'}),
              (lambda reader, data: decode_long(data), {'LONG1': 'B', 'LONG4': 'i'}),
              (Unpickler._old_text, {'SHORT_BINSTRING': 'B', 'BINSTRING': 'i'})):
          for name, field in fields.items():
              _on(name)(of_data(field, make))
      for action, names in (
              (Unpickler._recall, {'BINGET': 'B', 'LONG_BINGET': 'I'}),
              (lambda reader, number: reader.memo.__setitem__(number, reader._top()),
               {'BINPUT': 'B', 'LONG_BINPUT': 'I'}),
              (Unpickler._extension, {'EXT1': 'B', 'EXT2': 'H', 'EXT4': 'i'})):
          for name, field in names.items():
              _on(name)(lambda reader, action=action, field=field: action(reader, reader._number(field)))


  _register_families()
  del _register_families


  def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
      """Reads an object from a file."""
      return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors).load()


  def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
      """The object that bytes stand for."""
      if not isinstance(data, (bytes, bytearray, memoryview)):
          raise TypeError(f'a bytes-like object is required, not {type(data).__name__!r}')
      return load(io.BytesIO(data), fix_imports=fix_imports, encoding=encoding, errors=errors)
  """#
