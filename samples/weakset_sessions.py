# A WeakSet knows its members without keeping them: a register of what is alive.
from weakref import WeakSet


class Session:
    open_sessions = WeakSet()

    def __init__(self, user):
        self.user = user
        Session.open_sessions.add(self)

    def __repr__(self):
        return 'Session(%r)' % self.user


def who():
    return sorted(session.user for session in Session.open_sessions)


ann, bob, eve = Session('ann'), Session('bob'), Session('eve')
print('open:', who())

# Nobody has to tell the register that a session ended.
del bob
print('bob is gone:', who())

# Iterating holds each member only for its turn, and a member that dies meanwhile is no error.
for session in Session.open_sessions:
    ann = eve = None
del session
print('all gone:', who(), len(Session.open_sessions))

# Set arithmetic works, and the results are weak too.
night = WeakSet([Session('nobody holds me')])
print('a temporary does not survive its line:', len(night))
keep = Session('kept')
night.add(keep)
print('in both:', list(night & Session.open_sessions))
