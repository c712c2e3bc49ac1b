import Testing

@testable import MiniPyVM

/// The collector's passes one by one, on the heap of a machine that has just run a program, and the
/// heap check on a heap that was damaged on purpose.
@Suite struct CycleCollectorTests {
  /// A machine after a program; automatic collections are off.
  private func machine(after source: String) -> VirtualMachine {
    let machine = VirtualMachine(host: Host())
    let text = "import gc\ngc.disable()\ngc.collect()\n" + source
    let status = machine.run(source: Array(text.utf8), fileName: "script.py", isFile: false)
    #expect(status == 0)
    return machine
  }

  private func members(_ list: ContainerPointer) -> [ContainerPointer] {
    var result: [ContainerPointer] = []
    var current = list.pointee.next!
    while current != list {
      result.append(current)
      current = current.pointee.next!
    }
    return result
  }

  private func object(_ container: ContainerPointer) -> ObjectPointer { Value(container).object }

  /// True if the list leads back to its head both ways, through the same members.
  private func isProper(_ list: ContainerPointer) -> Bool {
    var previous = list
    for member in members(list) {
      if member.pointee.previous != previous { return false }
      previous = member
    }
    return list.pointee.previous == previous
  }

  /// How often members of a list refer to each object.
  private func references(from list: [ContainerPointer]) -> [UInt: UInt] {
    var found: [UInt: UInt] = [:]
    for member in list {
      visitReferences(object(member)) { value in
        if value.isObject { found[UInt(bitPattern: value.object), default: 0] += 1 }
      }
    }
    return found
  }

  /// All generations in one list, as a full collection has them.
  private func wholeHeap(_ vm: VM) -> ContainerPointer {
    let heads = vm.pointee.collector.heads
    vm.mergeList(heads, into: heads + 2)
    vm.mergeList(heads + 1, into: heads + 2)
    return heads + 2
  }

  private let garbage = """
    class Node: pass
    def ring(size):
        nodes = [Node() for _ in range(size)]
        for i in range(size): nodes[i].next = nodes[i - 1]
        return nodes[0]
    alive = ring(4)
    alive.tail = [1, [2, (3, {})]]
    ring(5).tail = [[], {'key': []}]

    """

  // MARK: - Trial deletion

  @Test func trialCountsAreTheReferencesFromOutside() {
    let machine = machine(after: garbage)
    let vm = machine.vm
    let heap = wholeHeap(vm)
    let inside = references(from: members(heap))
    vm.updateReferences(heap)
    for member in members(heap) {
      #expect(vm.trialCount(member) == UInt(member.pointee.object.count))
      #expect(member.pointee.object.flags.contains(.collecting))
    }
    vm.subtractReferences(heap)
    for member in members(heap) {
      let expected =
        UInt(member.pointee.object.count) - (inside[UInt(bitPattern: object(member))] ?? 0)
      #expect(vm.trialCount(member) == expected)
    }
    let unreachable = vm.newCollectorList()
    vm.moveUnreachable(heap, unreachable)
    restore(vm, unreachable, heap)
  }

  /// Puts what was found unreachable back, as if no collection had begun.
  private func restore(_ vm: VM, _ unreachable: ContainerPointer, _ heap: ContainerPointer) {
    for member in members(unreachable) {
      member.pointee.object.flags.remove(.collecting)
    }
    vm.mergeList(unreachable, into: heap)
    unreachable.deallocate()
    #expect(isProper(heap))
    #expect(vm.heapViolations() == [])
  }

  @Test func unreachableIsWhatOnlyTheUnreachableRefersTo() {
    let machine = machine(after: garbage)
    let vm = machine.vm
    let heap = wholeHeap(vm)
    let before = members(heap).count
    let unreachable = vm.newCollectorList()
    vm.deduceUnreachable(heap, unreachable)
    let reached = members(heap)
    let trash = members(unreachable)
    #expect(isProper(heap) && isProper(unreachable))
    #expect(reached.count + trash.count == before)
    // Five nodes; the tail: a list with a list and a dictionary with a list.
    #expect(trash.count == 9)
    for member in reached {
      #expect(!member.pointee.object.flags.contains(.collecting))
      #expect(!member.pointee.object.flags.contains(.unreachable))
    }
    let fromReached = references(from: reached)
    let fromTrash = references(from: trash)
    for member in trash {
      #expect(member.pointee.object.flags.contains(.collecting))
      #expect(!member.pointee.object.flags.contains(.unreachable))
      let key = UInt(bitPattern: object(member))
      #expect(fromReached[key] == nil)
      #expect(fromTrash[key] == UInt(member.pointee.object.count))
    }
    restore(vm, unreachable, heap)
  }

  @Test func nothingIsUnreachableBesidesGarbage() {
    let machine = machine(after: "alive = []\nalive.append(alive)\nf = lambda: f\n")
    let vm = machine.vm
    let heap = wholeHeap(vm)
    let unreachable = vm.newCollectorList()
    vm.deduceUnreachable(heap, unreachable)
    #expect(members(unreachable).isEmpty)
    restore(vm, unreachable, heap)
  }

  // MARK: - Further passes

  @Test func untrackingLeavesTuplesThatMayBeInCycles() {
    let machine = machine(
      after: "def make(*items): return items\nplain, full = make(1, 'a'), make([], 1)\n")
    let vm = machine.vm
    let heap = wholeHeap(vm)
    vm.untrackTuples(heap)
    #expect(isProper(heap))
    let tuples = members(heap).filter { Value($0).hasLayout(.tuple) }
    for tuple in tuples {
      let storage = Value(tuple).storage(TupleObject.self)
      let items = (0..<storage.pointee.count).map { storage.items[$0] }
      #expect(items.contains { vm.mayBecomeTracked($0) })
    }
    #expect(!tuples.isEmpty)
    #expect(vm.heapViolations() == [])
  }

  @Test func whatFinalisersSaveSurvivesWithAllItRefersTo() {
    let machine = machine(
      after: """
        saved = []
        class Phoenix:
            def __del__(self): saved.append(self)
        def make():
            p = Phoenix(); p.me = p; p.things = [[1], {2: []}]
        make()

        """)
    let vm = machine.vm
    let heap = wholeHeap(vm)
    let unreachable = vm.newCollectorList()
    vm.deduceUnreachable(heap, unreachable)
    #expect(members(unreachable).count == 5)
    vm.finalizeGarbage(unreachable)
    let still = vm.newCollectorList()
    vm.handleResurrected(unreachable, still, heap)
    #expect(members(still).isEmpty)
    #expect(members(unreachable).isEmpty)
    for member in members(heap) {
      #expect(!member.pointee.object.flags.contains(.collecting))
    }
    restore(vm, still, heap)
    unreachable.deallocate()
    #expect(machine.collectGarbage() == 0)
  }

  @Test func survivorsGoToTheNextGeneration() {
    let machine = machine(after: "young = [[] for _ in range(10)]\ngc.collect(1)\nnew = [[], []]\n")
    let vm = machine.vm
    let heads = vm.pointee.collector.heads
    let young = vm.listCount(heads)
    let old = vm.listCount(heads + 1)
    #expect(young >= 3)
    vm.collect(generation: 0, reason: .manual)
    #expect(vm.listCount(heads) == 0)
    #expect(vm.listCount(heads + 1) == old + young)
    #expect(vm.pointee.collector.counts.0 == 0)
    #expect(vm.heapViolations() == [])
  }

  @Test(arguments: [1, 2, 3, 10, 1000])
  func aRingIsCollectedWhole(_ size: Int) {
    let machine = machine(after: garbage + "gc.collect()\nring(\(size))\n")
    let before = machine.liveObjectCount
    #expect(machine.collectGarbage() == size)
    #expect(machine.liveObjectCount <= before - size)
    #expect(machine.vm.heapViolations() == [])
    #expect(machine.collectGarbage() == 0)
  }

  // MARK: - The heap check

  @Test func theHeapCheckFindsAWrongCount() {
    let machine = machine(after: "planted = []\nholders = [planted, planted]\n")
    let vm = machine.vm
    #expect(vm.heapViolations() == [])
    // The list that `planted` and two items refer to counts one reference less for a moment.
    let planted = members(wholeHeap(vm)).first {
      Value($0).hasLayout(.list) && $0.pointee.object.count == 3
    }
    let header = planted.map { object($0) }
    header?.pointee.count = 2
    let violations = vm.heapViolations()
    header?.pointee.count = 3
    #expect(violations.count == 1)
    #expect(violations.first?.hasSuffix("counts 2 references, found 3") == true)
    #expect(vm.heapViolations() == [])
  }

  @Test func theHeapCheckFindsABrokenLink() {
    let machine = machine(after: "kept = [[], []]\n")
    let vm = machine.vm
    let heap = wholeHeap(vm)
    let first = members(heap)[0]
    let previous = first.pointee.previous
    first.pointee.previous = first
    #expect(vm.heapViolations() == ["broken link in generation 2"])
    first.pointee.previous = previous
    first.pointee.object.flags.remove(.tracked)
    #expect(vm.heapViolations().first?.hasSuffix("not marked as tracked") == true)
    first.pointee.object.flags.insert(.tracked)
    #expect(vm.heapViolations() == [])
  }
}
