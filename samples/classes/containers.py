"""Length, items, membership and iteration for a class of one's own."""
class Playlist:
    def __init__(self, *songs):
        self.songs = list(songs)

    def __len__(self):
        return len(self.songs)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return Playlist(*self.songs[key])
        return self.songs[key]

    def __setitem__(self, key, song):
        self.songs[key] = song

    def __delitem__(self, key):
        del self.songs[key]

    def __contains__(self, song):
        return song.lower() in map(str.lower, self.songs)

playlist = Playlist('Alpha', 'Beta', 'Gamma')
playlist[0] = 'Aleph'
del playlist[1]
print(len(playlist), playlist[-1], 'GAMMA' in playlist, playlist[:1].songs)
print(list(playlist), list(reversed(playlist)), bool(Playlist()))
