# Small objects that hand work to each other: a scheduler of tasks with queues of packets.
class Packet:
    def __init__(self, link, owner, kind):
        self.link, self.owner, self.kind = link, owner, kind
        self.data = [0] * 4


class Task:
    def __init__(self, scheduler, name, priority):
        self.scheduler, self.name, self.priority = scheduler, name, priority
        self.queue = None
        self.held = False
        self.runs = 0

    def post(self, packet):
        packet.link = None
        if self.queue is None:
            self.queue = packet
        else:
            last = self.queue
            while last.link is not None:
                last = last.link
            last.link = packet
        self.held = False

    def take(self):
        packet = self.queue
        if packet is not None:
            self.queue = packet.link
            packet.link = None
        return packet

    def ready(self):
        return not self.held and (self.queue is not None or self.isIdle())

    def isIdle(self):
        return False

    def step(self):
        raise NotImplementedError


class Idle(Task):
    def __init__(self, scheduler, name, turns):
        super().__init__(scheduler, name, 0)
        self.turns, self.control = turns, 1

    def isIdle(self):
        return True

    def step(self):
        self.turns -= 1
        if self.turns <= 0:
            self.scheduler.stop()
            return
        if self.control & 1:
            self.control = self.control // 2 ^ 0xD008
            self.scheduler.release('device0')
        else:
            self.control //= 2
            self.scheduler.release('device1')


class Device(Task):
    def __init__(self, scheduler, name, priority):
        super().__init__(scheduler, name, priority)
        self.pending = None

    def isIdle(self):
        return self.pending is not None

    def step(self):
        packet = self.take()
        if packet is None:
            packet, self.pending = self.pending, None
            self.scheduler.send(packet.owner, packet)
        else:
            self.pending = packet
            self.held = True


class Handler(Task):
    def __init__(self, scheduler, name, priority):
        super().__init__(scheduler, name, priority)
        self.next = 0

    def step(self):
        packet = self.take()
        packet.data[self.next] = (packet.data[self.next] + 1) % 26
        self.next = (self.next + 1) % 4
        packet.owner = self.name
        self.scheduler.send('device%d' % (self.next & 1), packet)


class Scheduler:
    def __init__(self):
        self.tasks, self.byName, self.running, self.sent = [], {}, True, 0

    def add(self, task):
        self.tasks.append(task)
        self.byName[task.name] = task
        self.tasks.sort(key=lambda each: -each.priority)

    def stop(self):
        self.running = False

    def release(self, name):
        self.byName[name].held = False

    def send(self, name, packet):
        self.sent += 1
        self.byName[name].post(packet)

    def run(self):
        while self.running:
            for task in self.tasks:
                if task.ready():
                    task.runs += 1
                    task.step()
                    break


scheduler = Scheduler()
scheduler.add(Idle(scheduler, 'idle', 60_000))
for number in range(2):
    scheduler.add(Device(scheduler, 'device%d' % number, 5))
    handler = Handler(scheduler, 'handler%d' % number, 3)
    scheduler.add(handler)
    for _ in range(3):
        handler.post(Packet(None, handler.name, number))
scheduler.run()
print(scheduler.sent, [(task.name, task.runs) for task in scheduler.tasks])
