/// The debugging gear of the collector: the stress switch and the heap check.

extension VM {
  /// The stress switch: runs the marking pass over everything and checks that it restores the heap.
  /// Nothing is freed, so that programs behave as without it. Once the heap is large, allocations in
  /// proportion to its size go by between two passes, so that the time stays linear.
  @inline(never)
  func stressCollect() {
    if pointee.collector.isCollecting { return }
    pointee.collector.stressPause -= 1
    if pointee.collector.stressPause > 0 { return }
    pointee.collector.isCollecting = true
    var members = 0
    let heads = pointee.collector.heads
    for generation in 0..<3 {
      let list = heads + generation
      var order: [ContainerPointer] = []
      var member = list.pointee.next!
      while member != list {
        order.append(member)
        member = member.pointee.next!
      }
      members += order.count
      let unreachable = newCollectorList()
      deduceUnreachable(list, unreachable)
      unreachable.deallocate()
      // Everything returns to its place: the order in the list decides the order of finalisers.
      var last = list
      for member in order {
        member.pointee.object.flags.remove([.collecting, .unreachable])
        last.pointee.next = member
        member.pointee.previous = last
        last = member
      }
      last.pointee.next = list
      list.pointee.previous = last
    }
    pointee.collector.stressPause = members < 1024 ? 0 : members / 4
    pointee.collector.isCollecting = false
    if pointee.collector.checksHeap { checkHeap() }
  }

  /// Stops the machine if the heap is not as it must be: that is an error of the machine itself.
  func checkHeap() {
    let violations = heapViolations()
    if violations.isEmpty { return }
    for line in violations { writeError("heap check: \(line)\n") }
    fatalError("the heap check failed")
  }

  /// Recomputes links and counts. What must hold: the collector's lists are linked both ways; their
  /// members are alive and marked as tracked; no object is referred to more often than it counts.
  /// (That it counts more is no error: registers and native code hold references too.)
  ///
  /// - Returns: one line for each violation.
  func heapViolations() -> [String] {
    var violations: [String] = []
    for generation in 0..<4 {
      let head = pointee.collector.heads + generation
      var current = head.pointee.next!
      var previous = head
      while current != head {
        if current.pointee.previous != previous {
          violations.append("broken link in generation \(generation)")
          return violations
        }
        if !current.pointee.object.flags.contains(.tracked) {
          violations.append("\(heapCheckName(current)) is in a list, but not marked as tracked")
        }
        if current.pointee.object.count == 0 {
          violations.append("\(heapCheckName(current)) is in a list, but free")
        }
        previous = current
        current = current.pointee.next!
      }
      if head.pointee.previous != previous {
        violations.append("broken link in generation \(generation)")
        return violations
      }
    }
    var found: [UInt: UInt32] = [:]
    pointee.heap.forEachLiveObject { holder in
      // What a dying object still refers to is being released.
      if holder.pointee.count == 0 || holder.pointee.flags.contains(.dying) { return }
      visitReferences(holder) { value in
        if value.isObject { found[UInt(bitPattern: value.object), default: 0] += 1 }
      }
    }
    pointee.heap.forEachLiveObject { object in
      let count = found[UInt(bitPattern: object)] ?? 0
      if count > object.pointee.count {
        let name = "\(typeName(Value(object))) at \(addressText(Value(object)))"
        violations.append("\(name) counts \(object.pointee.count) references, found \(count)")
      }
    }
    return violations
  }

  private func heapCheckName(_ container: ContainerPointer) -> String {
    "\(typeName(Value(container))) at \(addressText(Value(container)))"
  }
}
