/// The module `_io_layers`, in Python: the streams of `io` that lie over other streams. What `open`
/// answers is native, and counts as an instance of these classes.

extension ModuleDefinition {
  static var ioLayers: ModuleDefinition {
    .python("_io_layers", ioLayersSource, ioTextLayersSource)
  }
}

private let ioLayersSource: StaticString = #"""
  """The streams of io that lie over other streams."""

  import _io
  from errno import EAGAIN
  from io import (_close_at_end, _room, DEFAULT_BUFFER_SIZE, BufferedIOBase, TextIOBase,
                  UnsupportedOperation)
  from operator import index

  # MARK: Streams over streams

  class _Layer:
      # A stream over another one, which the attribute called `_below` holds until it is detached.

      def _under(self):
          stream = vars(self).get(self._below)
          if stream is None:
              raise ValueError(f'{self._what} has been detached' if self._was_attached
                               else 'I/O operation on uninitialized object')
          return stream

      _was_attached = False

      def _part(self):
          vars(self)[self._below] = None
          self._was_attached = False

      def _attach(self, stream):
          vars(self)[self._below] = stream
          self._was_attached = True

      def detach(self):
          """Parts from the stream below, and returns that."""
          stream = self._under()
          self.flush()
          vars(self)[self._below] = None
          return stream

      closed = property(lambda self: self._under().closed)
      name = property(lambda self: self._under().name)

      def close(self):
          stream = self._under()
          if not stream.closed:
              try:
                  self.flush()
              finally:
                  stream.close()

      def __reduce__(self):
          raise TypeError(f'cannot pickle {type(self).__name__!r} instances')

      def __reduce_ex__(self, protocol, /):
          self.__reduce__()

      def __del__(self):
          try:
              if self.closed:
                  return
          except BaseException:
              # It was never made, or parted from the stream below.
              return
          warn = getattr(self._under(), '_dealloc_warn', None)
          if warn is not None:
              warn(self)
          _close_at_end(self)

      def _dealloc_warn(self, source, /):
          self._under()._dealloc_warn(source)

      def _describe(self, *names, more=()):
          cls = type(self)
          shown = []
          for name in names:
              try:
                  shown.append(f'{name}={getattr(self, name)!r}')
              except (AttributeError, ValueError):
                  pass
          return f'<{" ".join([f"{cls.__module__}.{cls.__qualname__}", *shown, *more])}>'

      def __repr__(self):
          return self._describe('name')


  for _name in ('fileno', 'isatty', 'seekable', 'readable', 'writable'):
      def _ask(self, name=_name):
          return getattr(self._under(), name)()
      _ask.__name__ = _name
      setattr(_Layer, _name, _ask)


  class _Buffered(_Layer, BufferedIOBase):
      # `_ahead` is what was last read below, and goes on at `_at`; `_behind` is what is to be written.
      # When there is something in `_behind`, nothing is left of `_ahead`.

      _below, _what = 'raw', 'raw stream'
      raw = property(lambda self: self._under())
      mode = property(lambda self: self._under().mode)

      def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE, *surplus):
          if surplus:
              kind = next(cls.__name__ for cls in type(self).__mro__ if '_abilities' in vars(cls))
              raise TypeError(f'{kind}() takes at most 2 arguments ({2 + len(surplus)} given)')
          self._part()
          for ability in self._abilities:
              if not getattr(raw, ability)():
                  raise UnsupportedOperation(f'File or stream is not {ability}.')
          if buffer_size <= 0:
              raise ValueError('buffer size must be strictly positive')
          self._size, self._behind = buffer_size, bytearray()
          self._drop()
          self._attach(raw)

      def _raw(self, doing):
          raw = self._under()
          if raw.closed:
              raise ValueError(f'{doing} closed file')
          return raw

      def _drop(self):
          self._ahead, self._at = b'', 0

      def _left(self):
          return len(self._ahead) - self._at

      def _pass_on(self):
          # Gives what is to be written to the stream below.
          while waiting := len(self._behind):
              written = self._under().write(memoryview(bytes(self._behind)))
              if written is None:
                  raise BlockingIOError(EAGAIN, 'write could not complete without blocking', 0)
              del self._behind[:_counted('write', written, waiting)]

      def _rewind(self):
          # Puts the stream below where this one is.
          if left := self._left():
              _placed(self._under().seek(-left, 1))
          self._drop()

      def flush(self):
          self._raw('flush of')
          self._pass_on()
          self._rewind()

      def tell(self):
          place = _placed(self._under().tell())
          return max(0, place - self._left() + len(self._behind))

      def seek(self, target, whence=0, /):
          if whence not in (0, 1, 2):
              raise ValueError(f'whence value {whence} unsupported')
          raw = self._raw('seek of')
          self._checkSeekable()
          left = self._left()
          if whence != 2 and left:
              here = _placed(raw.tell()) - left
              step = index(target) - (0 if whence else here)
              if -self._at <= step <= left:
                  self._at += step
                  return here + step
          self._pass_on()
          place = _placed(raw.seek(target - left if whence == 1 else target, whence))
          self._drop()
          return place

      def truncate(self, pos=None, /):
          raw = self._raw('truncate of')
          if not self.writable():
              raise UnsupportedOperation('truncate')
          self._pass_on()
          self._rewind()
          return raw.truncate(pos)


  def _placed(place):
      # A place that a stream below has told.
      place = index(place)
      if place < 0:
          raise OSError(f'Raw stream returned invalid position {place}')
      return place


  def _counted(method, count, most):
      # How many bytes a stream below says that it has taken or given.
      if not 0 <= count <= most:
          raise OSError(f'raw {method}() returned invalid length {count} '
                        f'(should have been between 0 and {most})')
      return count


  class _Reading:
      def _pull(self, size):
          # Asks the stream below once; None if it has nothing now.
          room = bytearray(size)
          count = self._under().readinto(memoryview(room))
          if count is None:
              return None
          try:
              count = index(count)
          except TypeError as error:
              raise OSError('raw readinto() failed') from error
          return bytes(room[:_counted('readinto', count, size)])

      def _take(self, size):
          taken = self._ahead[self._at:self._at + size]
          self._at += len(taken)
          return taken

      def _keep(self, piece, used):
          # What was read is put into the buffer, and so much of it handed out.
          self._at = len(self._ahead) + used
          self._ahead += piece
          return piece[:used]

      def read(self, size=-1, /):
          """Some bytes, or all that are left."""
          size = -1 if size is None else index(size)
          if size < -1:
              raise ValueError('read length must be non-negative or -1')
          self._raw('read of')
          if size == -1:
              return self._rest()
          parts = [self._take(size)]
          missing = size - len(parts[0])
          if missing:
              self._pass_on()
              self._drop()
          piece = b''
          while missing and (room := self._size - len(self._ahead)):
              # Whole blocks need not pass through the buffer.
              blocks = missing - missing % self._size
              piece = self._pull(blocks or room)
              if not piece:
                  break
              if not blocks:
                  piece = self._keep(piece, min(missing, len(piece)))
              parts.append(piece)
              missing -= len(piece)
          return None if piece is None and missing == size else b''.join(parts)

      def _rest(self):
          parts = [self._take(self._left())]
          self._pass_on()
          raw = self._under()
          name = 'readall' if hasattr(raw, 'readall') else 'read'
          while True:
              piece = getattr(raw, name)()
              if piece is not None and not isinstance(piece, bytes):
                  raise TypeError(f'{name}() should return bytes')
              if not piece and parts == [b'']:
                  return piece
              parts.append(piece or b'')
              if not piece or name == 'readall':
                  return b''.join(parts)

      def read1(self, size=-1, /):
          """Some bytes, with at most one question below."""
          size = index(size)
          self._raw('read of')
          if size < 0:
              size = self._size
          if self._left() or not size:
              return self._take(size)
          self._pass_on()
          self._drop()
          return self._pull(size) or b''

      def _into(self, buffer, once=False):
          self._raw('readinto of')
          room = _room(buffer, 'readinto' + '1' * once)
          piece = self._take(len(room))
          done = len(piece)
          room[:done] = piece
          if done < len(room):
              self._pass_on()
              self._drop()
          while missing := len(room) - done:
              space = self._size - len(self._ahead)
              through = missing <= self._size
              if through and once and done:
                  break
              piece = self._pull(space if through else missing)
              if not piece:
                  return None if piece is None and not done else done
              if through:
                  piece = self._keep(piece, min(missing, len(piece)))
              room[done:done + len(piece)] = piece
              done += len(piece)
              if once and not through:
                  break
          return done

      def readinto(self, buffer, /):
          """Fills a buffer; answers how many bytes."""
          return self._into(buffer)

      def readinto1(self, buffer, /):
          """Fills a buffer, with at most one question below; answers how many bytes."""
          return self._into(buffer, True)

      def peek(self, size=0, /):
          """What comes next; it stays to be read."""
          self._raw('peek of')
          if not self._left():
              self._pass_on()
              self._drop()
              self._keep(self._pull(self._size) or b'', 0)
          return self._ahead[self._at:]

      def readline(self, size=-1, /):
          """Up to the end of the line, or not so much."""
          self._raw('readline of')
          limit = -1 if size is None else size
          line = b''
          while len(line) != limit and (part := self.peek()):
              end = part.find(b'\n') + 1 or len(part)
              line += self._take(end if limit < 0 else min(end, limit - len(line)))
              if line.endswith(b'\n'):
                  break
          return line


  def _bytes_of(data):
      try:
          view = memoryview(data)
      except TypeError:
          raise TypeError('a bytes-like object is required, '
                          f'not {type(data).__name__!r}') from None
      if not view.c_contiguous:
          raise BufferError('memoryview: underlying buffer is not C-contiguous')
      return view.cast('B')


  class _Writing:
      def write(self, data, /):
          """Writes bytes; answers how many."""
          raw = self._raw('write to')
          rest = _bytes_of(data)
          count = len(rest)
          self._rewind()
          if count > self._size - len(self._behind):
              # What came before goes first; what is longer than the buffer never lies in it.
              try:
                  self._pass_on()
              except BlockingIOError:
                  self._squeeze(rest, count)
                  return count
              while len(rest) > self._size:
                  written = raw.write(rest)
                  if written is None:
                      self._squeeze(rest, count)
                      break
                  rest = rest[_counted('write', written, len(rest)):]
          self._behind += rest
          return count

      def _squeeze(self, rest, count):
          # The stream below takes no more now: what there is room for waits in the buffer.
          room = self._size - len(self._behind)
          if len(rest) > room:
              self._behind += rest[:room]
              raise BlockingIOError(EAGAIN, 'write could not complete without blocking',
                                    count - len(rest) + room)
          self._behind += rest


  class BufferedReader(_Reading, _Buffered):
      """Reads a stream of bytes ahead."""

      __module__ = '_io'
      _abilities = 'readable',
      writable = lambda self: False

      def flush(self):
          self._raw('flush of').flush()


  class BufferedWriter(_Writing, _Buffered):
      """Gathers bytes for a stream."""

      __module__ = '_io'
      _abilities = 'writable',
      readable = lambda self: False


  class BufferedRandom(_Reading, _Writing, _Buffered):
      """Both, for a stream that has places."""

      __module__ = '_io'
      _abilities = 'seekable', 'readable', 'writable'


  class BufferedRWPair(BufferedIOBase):
      """Reads from one stream and writes to another."""

      __module__ = '_io'

      def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
          self._reader = BufferedReader(reader, buffer_size)
          self._writer = BufferedWriter(writer, buffer_size)

      closed = property(lambda self: self._writer.closed)

      def close(self):
          try:
              self._writer.close()
          finally:
              self._reader.close()

      def isatty(self):
          return self._writer.isatty() or self._reader.isatty()


  for _name in ('read', 'read1', 'readinto', 'readinto1', 'peek', 'readable', 'readline'):
      setattr(BufferedRWPair, _name,
              lambda self, *args, name=_name: getattr(self._reader, name)(*args))
  for _name in ('write', 'flush', 'writable'):
      setattr(BufferedRWPair, _name,
              lambda self, *args, name=_name: getattr(self._writer, name)(*args))
  """#
