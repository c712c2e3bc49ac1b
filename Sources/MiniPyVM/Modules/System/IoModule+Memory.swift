/// The second part of `io`: streams in memory.

let ioMemorySource: StaticString = #"""


  # MARK: Streams in memory

  def _limit(size):
      # A number of things to read, -1 for all.
      if size is None:
          return -1
      if not hasattr(size, '__index__'):
          raise TypeError(f'argument should be integer or None, not {type(size).__name__!r}')
      return index(size)


  def _bytes(data):
      if isinstance(data, (bytes, bytearray)):
          return data
      try:
          return bytes(memoryview(data))
      except TypeError:
          raise TypeError(f'a bytes-like object is required, not {type(data).__name__!r}') from None


  class _Memory:
      # What both streams share: a place in what `_all()` answers, and the checks of an open stream.

      def __new__(cls, *args, **kwargs):
          self = super().__new__(cls)
          self._begin()
          return self

      def _open(self):
          if self.closed:
              raise ValueError(self._complaint)

      def readable(self):
          self._open()
          return True

      seekable = writable = readable

      def flush(self):
          self._open()

      def tell(self):
          """The place in the stream."""
          self._open()
          return self._place

      def _limited(self, end, size):
          # The end, or the place that is so far away if that is nearer.
          self._open()
          size = _limit(size)
          return end if size < 0 else min(end, self._place + size)

      def __del__(self):
          try:
              self.close()
          except BufferError:
              # A view of the bytes lives longer.
              pass

      def _restored(self, state, count):
          # The parts of what __getstate__ answered; the last is the instance's dictionary.
          if not isinstance(state, tuple) or len(state) < count:
              raise TypeError(f'{type(self).__name__}.__setstate__ argument should be {count}-tuple, '
                              f'got {type(state).__name__}')
          self._open()
          place, more = state[count - 2:count]
          if not isinstance(place, int):
              raise TypeError(f'{("third", "second")[count == 3]} item of state must be an integer, '
                              f'got {type(place).__name__}')
          if place < 0:
              raise ValueError('position value cannot be negative')
          if more is not None and not isinstance(more, dict):
              raise TypeError(f'{("fourth", "third")[count == 3]} item of state should be a dict, '
                              f'got a {type(more).__name__}')
          return state[:count - 2], place, more or {}

      def _take(self, end):
          # What lies between the place and the end, which becomes the place.
          start, self._place = self._place, max(self._place, end)
          return self._all()[start:end]

      def read(self, size=-1, /):
          """Some of what is left, or all."""
          return self._take(self._limited(len(self._all()), size))

      def readline(self, size=-1, /):
          """Up to the end of the line, or not so much."""
          return self._take(self._limited(self._line_end(self._place), size))


  class BytesIO(_Memory, BufferedIOBase):
      """A binary stream in memory."""

      __module__ = '_io'
      _complaint = 'I/O operation on closed file.'

      def __init__(self, initial_bytes=b''):
          self._begin()
          if initial_bytes is not None:
              self._data += _bytes(initial_bytes)

      def _begin(self):
          self._data = bytearray()
          self._place, self._was_closed = 0, False

      def _all(self):
          return self._data

      def _line_end(self, start):
          return self._data.find(b'\n', start) + 1 or len(self._data)

      def _take(self, end):
          return bytes(super()._take(end))

      def read1(self, size=-1, /):
          """As read."""
          return self.read(size)

      def getvalue(self):
          """All bytes of the stream."""
          self._open()
          return bytes(self._data)

      def getbuffer(self):
          """A view of the bytes, through which they can be changed."""
          self._open()
          return memoryview(self._data)

      def write(self, data, /):
          """Writes bytes; answers how many."""
          self._open()
          new = _bytes(data)
          if new:
              start, end = self._place, self._place + len(new)
              self._data.extend(bytes(max(0, start - len(self._data))))
              self._data[start:end] = new
              self._place = end
          return len(new)

      def seek(self, pos, whence=0, /):
          """Moves to a place, from the beginning, the place or the end."""
          self._open()
          if whence not in (0, 1, 2):
              raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
          pos = index(pos)
          if whence == 0 and pos < 0:
              raise ValueError(f'negative seek value {pos}')
          self._place = max(0, pos + (0, self._place, len(self._data))[whence])
          return self._place

      def truncate(self, size=None, /):
          """Forgets what lies behind a place."""
          self._open()
          size = self._place if size is None else index(size)
          if size < 0:
              raise ValueError(f'negative size value {size}')
          self._resized()
          del self._data[size:]
          return size

      def _resized(self):
          # Fails while there is a view of the bytes.
          self._data.append(0)
          self._data.pop()

      def close(self):
          self._data.clear()
          self._was_closed = True

      def __getstate__(self):
          return self.getvalue(), self._place, None

      def __setstate__(self, state):
          (data,), place, more = self._restored(state, 3)
          self._data[:] = _bytes(data)
          self._place = place
          vars(self).update(more)


  class StringIO(_Memory, TextIOBase):
      """A text stream in memory."""

      __module__ = '_io'
      _complaint = 'I/O operation on closed file'
      # What ends lines, and what is put for '\n'.
      _newlines = {None: ('\n', '\n'), '': ('', '\n'), '\n': ('\n', '\n'), '\r': ('\r', '\r'),
                   '\r\n': ('\r\n', '\r\n')}

      def __init__(self, initial_value='', newline='\n'):
          for name, value in (('newline', newline), ('initial_value', initial_value)):
              if value is not None and not isinstance(value, str):
                  raise TypeError(f'{name} must be str or None, not {type(value).__name__}')
          if newline not in self._newlines:
              raise ValueError(f'illegal newline value: {newline!r}')
          self._begin()
          self._newline = newline
          self.write(initial_value or '')
          self._place = 0

      def _begin(self):
          # What was written at the end last waits in parts; `_size` counts it already.
          self._text, self._parts, self._size = '', [], 0
          self._place, self._was_closed = 0, False
          self._newline, self._seen = '\n', set()

      def _all(self):
          if self._parts:
              self._text += ''.join(self._parts)
              self._parts = []
          return self._text

      def _line_end(self, start):
          text = self._all()
          mark = self._newlines[self._newline][0]
          if mark:
              found = text.find(mark, start)
              return len(text) if found < 0 else found + len(mark)
          ends = [place + 1 for place in (text.find('\n', start), text.find('\r', start)) if place >= 0]
          end = min(ends, default=len(text))
          return end + 1 if text[end - 1:end + 1] == '\r\n' else end

      line_buffering = property(lambda self: self._open() is not None)

      @property
      def newlines(self):
          """The line ends that were written, if the stream knows several."""
          self._open()
          seen = tuple(kind for kind in ('\r', '\n', '\r\n') if kind in self._seen)
          return seen if len(seen) > 1 else seen[0] if seen else None

      def getvalue(self):
          """All text of the stream."""
          self._open()
          return self._all()

      def write(self, text, /):
          """Writes text; answers how many characters."""
          if not isinstance(text, str):
              raise TypeError(f'string argument expected, got {type(text).__name__!r}')
          self._open()
          if not self._newline:
              self._note_ends(text)
          if self._newline is None:
              new = text.replace('\r\n', '\n').replace('\r', '\n')
          else:
              new = text.replace('\n', self._newlines[self._newline][1])
          start, self._place = self._place, self._place + len(new)
          if start == self._size:
              self._parts.append(new)
          elif new:
              old = self._all().ljust(start, '\0')
              self._text = old[:start] + new + old[self._place:]
          else:
              self._place = start
          self._size = max(self._size, self._place) if new else self._size
          return len(text)

      def _note_ends(self, text):
          pairs = text.count('\r\n')
          if pairs:
              self._seen.add('\r\n')
          for end in '\r\n':
              if text.count(end) > pairs:
                  self._seen.add(end)

      def seek(self, pos, whence=0, /):
          """Moves to a place, or to the end."""
          self._open()
          if whence not in (0, 1, 2):
              raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
          pos = index(pos)
          if whence == 0 and pos < 0:
              raise ValueError(f'Negative seek position {pos}')
          if whence != 0 and pos != 0:
              raise OSError("Can't do nonzero cur-relative seeks")
          self._place = (pos, self._place, self._size)[whence]
          return self._place

      def truncate(self, pos=None, /):
          """Forgets what lies behind a place."""
          self._open()
          pos = self._place if pos is None else index(pos)
          if pos < 0:
              raise ValueError(f'Negative size value {pos}')
          self._text = self._all()[:pos]
          self._size = len(self._text)
          return pos

      def close(self):
          self._text, self._parts, self._size = '', [], 0
          self._was_closed = True

      def __getstate__(self):
          return self.getvalue(), self._newline, self._place, None

      def __setstate__(self, state):
          (text, newline), place, more = self._restored(state, 4)
          self.__init__(text, newline)
          self._place = place
          vars(self).update(more)
  """#
