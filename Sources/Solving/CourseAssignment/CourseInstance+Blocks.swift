import TreatmentDomain

extension CourseInstance {
  /// Positions of courses that share resources with each other and with no course of another block.
  ///
  /// Blocks are in the order of their first courses; together they are the whole instance.
  package var blocks: [[Int]] {
    var parent = Array(classes.indices)
    func root(_ number: Int) -> Int {
      var number = number
      while parent[number] != number { number = parent[number] }
      return number
    }
    func join(_ first: Int, _ second: Int) {
      let (first, second) = (root(first), root(second))
      parent[max(first, second)] = min(first, second)
    }
    var owner: [Int32: Int] = [:]
    for (number, courseClass) in classes.enumerated() {
      for base in resources(of: courseClass) {
        if let other = owner[base] { join(number, other) } else { owner[base] = number }
      }
    }
    for (position, other) in startsAfter.enumerated() where other >= 0 {
      join(classOf[position], classOf[other])
    }
    var order: [Int] = []
    var members: [[Int]] = []
    for position in courses.indices {
      let own = root(classOf[position])
      if let known = order.firstIndex(of: own) {
        members[known].append(position)
      } else {
        order.append(own)
        members.append([position])
      }
    }
    return members
  }

  private func resources(of courseClass: CourseClass) -> [Int32] {
    var bases: [Int32] = []
    for route in courseClass.routes where !route.starts.isEmpty {
      for phase in route.phases {
        for place in phases[phase].places {
          for claim in places[place].first { bases.append(claims[claim].base) }
        }
      }
    }
    return bases
  }

  /// The instance of some of the courses alone.
  package func restricted(to positions: [Int]) -> CourseInstance {
    var result = self
    var numbers: [Int] = []
    result.courses = positions.map { courses[$0] }
    result.classes = []
    result.classOf = positions.map { position in
      if let known = numbers.firstIndex(of: classOf[position]) {
        result.classes[known].count += 1
        return known
      }
      numbers.append(classOf[position])
      var own = classes[classOf[position]]
      own.count = 1
      result.classes.append(own)
      return numbers.count - 1
    }
    result.startsAfter = positions.map { position in
      positions.firstIndex(of: startsAfter[position]) ?? -1
    }
    return result
  }
}

extension CourseInstance {
  /// The instance in which every course stays at one centre: its preferred one, else the one its plan was made for, else the
  /// first it may go to; courses that no single centre can treat keep their choice.
  ///
  /// Nil when no course has a choice.
  package func separated(_ problem: Problem) -> CourseInstance? {
    var result = self
    var isOpen = false
    for number in classes.indices {
      let course = problem.courses[classes[number].representative]
      guard let home = course.preferredCentre ?? course.plannedFor ?? course.centres.first else {
        continue
      }
      let routes = classes[number].routes
      let own = routes.filter { $0.phases.allSatisfy { phases[$0].centre == home } }
      guard !own.isEmpty, own.count < routes.count else { continue }
      result.classes[number].routes = own
      isOpen = true
    }
    return isOpen ? result : nil
  }
}
