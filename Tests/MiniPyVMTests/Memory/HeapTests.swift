import Testing

@testable import MiniPyVM

/// The heap seen from inside: counts, release, resurrection, the collector and the debugging gear.
@Suite struct HeapTests {
  private final class Output: @unchecked Sendable { var bytes: [UInt8] = [] }

  private func machine(_ change: (inout Configuration) -> Void = { _ in }) -> VirtualMachine {
    var configuration = Configuration()
    change(&configuration)
    return VirtualMachine(host: Host(), configuration: configuration)
  }

  /// What a program prints, and what it leaves in the ledger.
  private func run(_ source: String) -> (output: String, leaks: [String]) {
    let output = Output()
    var host = Host()
    host.write = { (_, bytes) throws(Host.Failure) in output.bytes += Array(bytes) }
    let machine = VirtualMachine(host: host)
    _ = machine.run(source: Array(source.utf8), fileName: "script.py", isFile: false)
    machine.shutDown()
    return (String(decoding: output.bytes, as: UTF8.self), machine.leaks())
  }

  @Test func aContainerCountsWhatItHolds() {
    let machine = machine()
    let vm = machine.vm
    let text = vm.string("a text of its own")
    #expect(text.value.object.pointee.count == 1)
    let list = vm.newList([text.value, text.value])
    #expect(text.value.object.pointee.count == 3)
    let copy = vm.newTuple([list.value, text.value])
    #expect(list.value.object.pointee.count == 2)
    #expect(text.value.object.pointee.count == 4)
    copy.take().release()
    list.take().release()
    #expect(text.value.object.pointee.count == 1)
  }

  @Test func theLastReferenceFreesAtOnce() {
    let machine = machine()
    let vm = machine.vm
    let before = machine.liveObjectCount
    let inner = vm.newList([vm.name(.name)])
    let outer = vm.newList([inner.value, inner.value])
    inner.take().release()
    #expect(machine.liveObjectCount == before + 2)
    outer.take().release()
    #expect(machine.liveObjectCount == before)
  }

  @Test func everyLiveObjectIsEnumeratedOnce() {
    let machine = machine()
    let vm = machine.vm
    let large = vm.newTuple([Value](repeating: .none, count: 10_000))
    var seen = 0
    var found = false
    vm.pointee.heap.forEachLiveObject { object in
      seen += 1
      if object == large.value.object { found = true }
    }
    #expect(seen == machine.liveObjectCount)
    #expect(found)
    let bytes = vm.pointee.heap.bytesInUse
    large.take().release()
    #expect(vm.pointee.heap.bytesInUse <= bytes - 80_000)
  }

  /// A chain longer than the native stack is deep, with something at each link on either side.
  @Test func aDeepChainIsReleasedFlat() {
    let machine = machine()
    let vm = machine.vm
    let before = machine.liveObjectCount
    var chain = vm.newList(capacity: 0).take()
    for _ in 0..<300_000 {
      let leaf = vm.newList(capacity: 0)
      let link = vm.newList([leaf.value, chain, leaf.value])
      chain.release()
      chain = link.take()
    }
    chain.release()
    #expect(machine.liveObjectCount == before)
    #expect(vm.pointee.releaseDepth == 0)
    #expect(vm.pointee.pendingReleases.count == 0)
    #expect(!vm.pointee.isReleasingPending)
  }

  @Test func aCycleIsFoundAndOnlyWhenItIsLost() {
    let machine = machine()
    let vm = machine.vm
    machine.collectGarbage()
    let before = machine.liveObjectCount
    let list = vm.newList(capacity: 0)
    let dict = vm.newDict()
    vm.listAppend(list.value, dict.value)
    vm.dictSetInterned(dict.value, vm.name(.name), list.value.owned)
    dict.take().release()
    #expect(machine.collectGarbage() == 0)
    #expect(machine.liveObjectCount == before + 2)
    list.take().release()
    #expect(machine.liveObjectCount == before + 2)
    #expect(machine.collectGarbage() == 2)
    #expect(machine.liveObjectCount == before)
  }

  @Test func theMarkingPassesPutEverythingBack() {
    let machine = machine { $0.checksHeap = true }
    let vm = machine.vm
    let list = vm.newList(capacity: 0)
    vm.listAppend(list.value, list.value)
    let counts = (0..<3).map { vm.listCount(vm.pointee.collector.heads + $0) }
    vm.stressCollect()
    #expect((0..<3).map { vm.listCount(vm.pointee.collector.heads + $0) } == counts)
    #expect(list.value.object.pointee.count == 2)
    #expect(!list.value.object.pointee.flags.contains(.collecting))
    list.take().release()
    #expect(machine.collectGarbage() == 1)
  }

  @Test func aResurrectedObjectLivesOnAndIsFinalizedOnce() {
    let result = run(
      """
      import gc
      kept = []
      class R:
          def __del__(self):
              print('del')
              kept.append(self)
      R()
      print(len(kept), gc.is_finalized(kept[0]), gc.is_tracked(kept[0]))
      kept.clear()
      print(len(kept))
      """)
    #expect(result.output == "del\n1 True True\n0\n")
    #expect(result.leaks.isEmpty)
  }

  @Test func freedBlocksArePoisoned() {
    let machine = machine { $0.poisonsFreedMemory = true }
    let vm = machine.vm
    let list = vm.newList([vm.name(.name)]).take()
    let block = UnsafeRawPointer(list.object)
    list.release()
    // The first two words are the free list's.
    #expect(block.load(as: UInt64.self) == 0)
    for offset in 16..<MemoryLayout<ListObject>.size {
      #expect(block.load(fromByteOffset: offset, as: UInt8.self) == 0xDB)
    }
    var isSeen = false
    vm.pointee.heap.forEachLiveObject { if UnsafeRawPointer($0) == block { isSeen = true } }
    #expect(!isSeen)
  }

  @Test func theLedgerNamesAPlantedLeakAndNothingElse() {
    let clean = machine()
    clean.shutDown()
    #expect(clean.leaks().isEmpty)

    let leaking = machine()
    let item = leaking.vm.string("forgotten")
    let list = leaking.vm.newList([item.value]).take()
    item.take().release()
    leaking.shutDown()
    let leaks = leaking.leaks()
    #expect(leaks.count == 1)
    #expect(leaks.first?.contains("list") == true)
    #expect(leaks.first?.contains("1 references, 0 explained") == true)
    list.release()
    #expect(leaking.leaks().isEmpty)
  }

  @Test func aLostReferenceToAHeldObjectIsALeakToo() {
    let machine = machine()
    machine.vm.name(.name).retain()
    machine.shutDown()
    let leaks = machine.leaks()
    #expect(leaks.count == 1)
    #expect(leaks.first?.contains("'__name__'") == true)
  }

  @Test func programsLeaveNothing() {
    let result = run(
      """
      import weakref
      class Node:
          pass
      a = Node(); b = Node(); a.peer = b; b.peer = a
      w = weakref.ref(a, lambda r: print('gone'))
      def generator():
          held = Node()
          try:
              yield held
          finally:
              print('closed')
      g = generator(); next(g)
      try:
          1 / 0
      except ZeroDivisionError as error:
          kept = error
      """)
    #expect(result.leaks.isEmpty)
    #expect(result.output.contains("closed"))
  }
}
