/// The second part of `io`: streams in memory.

let ioMemorySource: StaticString = #"""


  # MARK: Streams in memory

  def _limit(size):
      # A number of things to read, -1 for all.
      if size is None:
          return -1
      if not hasattr(size, '__index__'):
          raise TypeError(f'argument should be integer or None, not {_type_name(size)!r}')
      return index(size)


  def _bytes(data):
      if isinstance(data, (bytes, bytearray)):
          return data
      try:
          return bytes(memoryview(data))
      except TypeError:
          raise TypeError(f'a bytes-like object is required, not {_type_name(data)!r}') from None


  class _Memory:
      # What both streams share beside their native part (IOMemoryKernel.swift): that has the content, the
      # place and the checks of an open stream, and reads and writes.

      def readable(self):
          self._open()
          return True

      seekable = writable = readable

      def flush(self):
          self._open()

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
                              f'got {_type_name(state)}')
          self._open()
          place, more = state[count - 2:count]
          if not isinstance(place, int):
              raise TypeError(f'{("third", "second")[count == 3]} item of state must be an integer, '
                              f'got {_type_name(place)}')
          if place < 0:
              raise ValueError('position value cannot be negative')
          if more is not None and not isinstance(more, dict):
              raise TypeError(f'{("fourth", "third")[count == 3]} item of state should be a dict, '
                              f'got a {_type_name(more)}')
          return state[:count - 2], place, more or {}


  class BytesIO(_io._ByteMemory, _Memory, BufferedIOBase):
      """A binary stream in memory."""

      __module__ = '_io'

      def __init__(self, initial_bytes=b''):
          self._resized()
          self._content = bytearray() if initial_bytes is None else bytearray(_bytes(initial_bytes))
          self._place, self._was_closed = 0, False

      def read1(self, size=-1, /):
          """As read."""
          return super().read(size)

      def readinto(self, buffer, /):
          """Fills a buffer with what comes next; answers how many bytes."""
          return _filled(buffer, super().read, 'readinto')

      def getbuffer(self):
          """A view of the bytes, through which they can be changed."""
          self._open()
          return memoryview(self._content)

      def seek(self, pos, whence=0, /):
          """Moves to a place, from the beginning, the place or the end."""
          self._open()
          if whence not in (0, 1, 2):
              raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
          pos = index(pos)
          if whence == 0 and pos < 0:
              raise ValueError(f'negative seek value {pos}')
          self._place = max(0, pos + (0, self._place, len(self._content))[whence])
          return self._place

      def truncate(self, size=None, /):
          """Forgets what lies behind a place."""
          self._open()
          self._resized()
          size = self._place if size is None else _limit(size)
          if size < 0:
              raise ValueError(f'negative size value {size}')
          del self._content[size:]
          return size

      def _resized(self):
          # Fails while there is a view of the bytes.
          self._content.append(0)
          self._content.pop()

      def close(self):
          self._resized()
          self._content = bytearray()
          self._was_closed = True

      def __getstate__(self):
          return self.getvalue(), self._place, None

      def __setstate__(self, state):
          (data,), place, more = self._restored(state, 3)
          self.__init__(data)
          self._place = place
          vars(self).update(more)


  class StringIO(_io._TextMemory, _Memory, TextIOBase):
      """A text stream in memory."""

      __module__ = '_io'
      # What ends lines, and what is put for '\n'.
      _newlines = {None: ('\n', '\n'), '': ('', '\n'), '\n': ('\n', '\n'), '\r': ('\r', '\r'),
                   '\r\n': ('\r\n', '\r\n')}
      # The line ends that were written, if the stream is to know.
      _seen = frozenset()

      def __init__(self, initial_value='', newline='\n'):
          for name, value in (('newline', newline), ('initial_value', initial_value)):
              if value is not None and not isinstance(value, str):
                  raise TypeError(f'{name} must be str or None, not {_type_name(value)}')
          if newline not in self._newlines:
              raise ValueError(f'illegal newline value: {newline!r}')
          self._content, self._place, self._was_closed = '', 0, False
          self._newline = newline
          if initial_value:
              super().write(initial_value)
          self._place = 0

      def _line_end(self, start):
          text = self._content
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

      def _translated(self, text):
          # What is kept of a text that is written, in a stream whose lines do not just end with '\n'.
          if not self._newline:
              pairs = text.count('\r\n')
              self._seen |= {end for end in '\r\n' if text.count(end) > pairs}
              if pairs:
                  self._seen |= {'\r\n'}
          if self._newline is None:
              return text.replace('\r\n', '\n').replace('\r', '\n')
          return text.replace('\n', self._newlines[self._newline][1])

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
          self._place = (pos, self._place, len(self._content))[whence]
          return self._place

      def truncate(self, pos=None, /):
          """Forgets what lies behind a place."""
          self._open()
          pos = self._place if pos is None else _limit(pos)
          if pos < 0:
              raise ValueError(f'Negative size value {pos}')
          self._content = self._content[:pos]
          return pos

      def close(self):
          self._content, self._was_closed = '', True

      def __getstate__(self):
          return self.getvalue(), self._newline, self._place, None

      def __setstate__(self, state):
          (text, newline), place, more = self._restored(state, 4)
          self.__init__(text, newline)
          self._place = place
          vars(self).update(more)


  _io._seal(BytesIO, False)
  _io._seal(StringIO, False)
  """#
