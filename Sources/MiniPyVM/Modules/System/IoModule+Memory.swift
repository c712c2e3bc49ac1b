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


  class _Memory:
      # What both streams share beside their native part (IOMemoryKernel.swift), which has nearly all.

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

      def _attributes(self):
          # The last part of what __getstate__ answers.
          return dict(vars(self)) or None


  class BytesIO(_io._ByteMemory, _Memory, BufferedIOBase):
      """A binary stream in memory."""

      __module__ = '_io'

      def readinto(self, buffer, /):
          """Fills a buffer with what comes next; answers how many bytes."""
          return _filled(buffer, super().read, 'readinto')

      def __getstate__(self):
          return self.getvalue(), self._place, self._attributes()

      def __setstate__(self, state):
          (data,), place, more = self._restored(state, 3)
          # Nothing is shared.
          self.__init__()
          super().write(data)
          self._place = place
          vars(self).update(more)


  class StringIO(_io._TextMemory, _Memory, TextIOBase):
      """A text stream in memory."""

      __module__ = '_io'
      # What ends lines, and what is put for '\n'.
      _newlines = {None: ('\n', '\n'), '': ('', '\n'), '\n': ('\n', '\n'), '\r': ('\r', '\r'),
                   '\r\n': ('\r\n', '\r\n')}

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
          seen = self._seen
          return seen if len(seen) > 1 else seen[0] if seen else None

      def _translated(self, text):
          # What is kept of a text that is written, in a stream whose lines do not just end with '\n'.
          if not self._newline:
              pairs = text.count('\r\n')
              self._seen = tuple(
                  end for end in ('\r', '\n', '\r\n')
                  if end in self._seen or text.count(end) > (0 if end == '\r\n' else pairs))
          if self._newline is None:
              return text.replace('\r\n', '\n').replace('\r', '\n')
          return text.replace('\n', self._newlines[self._newline][1])

      def __getstate__(self):
          return self.getvalue(), self._newline, self._place, self._attributes()

      def __setstate__(self, state):
          (text, newline), place, more = self._restored(state, 4)
          self.__init__(text, newline)
          self._place = place
          vars(self).update(more)


  _io._seal(BytesIO, False)
  _io._seal(StringIO, False)
  """#
