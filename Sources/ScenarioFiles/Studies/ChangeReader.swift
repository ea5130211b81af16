import TreatmentDomain
import Yams

/// Reads changes of a study; each is a key of its own, such as `closeRoom: {room: W2}`.
struct ChangeReader {
  let log: IssueLog

  /// The list under `changes`.
  func changes(_ reader: MappingReader) -> [ChangeEntry] {
    let kinds = KnownKeys.changes.map(\.kind)
    return reader.list("changes").flatMap { node -> [ChangeEntry] in
      guard
        let change = reader.child(node, keys: kinds, subject: "a change of \(reader.subject)")
      else { return [] }
      // A key that is not known was reported already.
      if change.presentKeys.isEmpty, node.mapping?.isEmpty ?? true {
        log.report(
          .missingKey, change.place, "\(change.subject) says nothing",
          remedy: "name what changes, such as closeRoom: {room: ID}")
      }
      reportEmpty(node, in: change)
      return change.presentKeys.compactMap { kind in
        change.node(kind).flatMap {
          entry(kind: kind, $0, place: change.origin.place(of: kind), in: change)
        }
      }
    }
  }

  /// A change without value is probably one that somebody wanted to complete.
  private func reportEmpty(_ node: Node, in change: MappingReader) {
    for (key, value) in node.mapping ?? [:] where value.isEmptyScalar {
      guard let kind = key.scalar?.string, KnownKeys.changes.contains(where: { $0.kind == kind })
      else { continue }
      log.report(
        .missingKey, change.origin.place(of: kind), "\(kind) has no value in \(change.subject)",
        remedy: "write what changes, or leave the key out")
    }
  }

  /// One change; a single value stands for the key that the change is mostly about.
  func entry(
    kind: String, _ node: Node, place: Place, in outer: MappingReader
  ) -> ChangeEntry? {
    guard let known = KnownKeys.changes.first(where: { $0.kind == kind }) else { return nil }
    var node = node
    if case .mapping = node {
      // As it should be.
    } else if let key = KnownKeys.shortForms[kind] {
      node = .mapping(
        .init(
          [(Node.scalar(.init(key, .implicit, .any, node.mark)), node)], .implicit, .any, node.mark)
      )
    } else if kind == "splitCentres" || kind == "shareCentres" {
      guard outer.value(of: node, key: kind)?.boolean(loosely: false) == true else {
        log.report(
          .badChoice, place, "\(kind) is not true in \(outer.subject)",
          remedy: "write \(kind): true, or leave it out")
        return nil
      }
      node = .mapping(.init([], .implicit, .any, node.mark))
    }
    if known.keys.isEmpty, node.mapping?.isEmpty == false {
      log.report(
        .unknownKey, place, "\(kind) has keys in \(outer.subject)", remedy: "write \(kind): true")
      return nil
    }
    guard
      let reader = outer.child(
        node, keys: known.keys, subject: "\(kind) of \(outer.subject)")
    else { return nil }
    return change(kind, reader, outer: outer).map { ChangeEntry($0, place: place) }
  }

  private func change(
    _ kind: String, _ reader: MappingReader, outer: MappingReader
  ) -> ChangeDocument? {
    switch kind {
    case "closeRoom": closeRoom(reader)
    case "addRoom": addRoom(reader)
    case "sourceDown": sourceDown(reader)
    case "hours": hours(reader)
    case "qualityAssurance": qualityAssurance(reader)
    case "switchMinutes": switchMinutes(reader)
    case "keepFree": keepFree(reader)
    case "team": team(reader)
    case "closure": closure(reader)
    case "treatOnHoliday": treatOnHoliday(reader)
    case "removeSessions": removeSessions(reader)
    case "addCourses": addCourses(reader)
    case "removeCourses": .removeCourses(choice(reader))
    case "pauseCourses":
      reader.requiredDay("until").map { .pauseCourses(choice(reader), until: $0) }
    case "protocol": treatmentProtocol(reader)
    case "weights": weights(reader, outer: outer)
    case "protectedShare": share(reader).map { .protectedShare($0) }
    case "forbidCentre":
      reader.requiredReference("centre").map { .forbidCentre($0, choice(reader)) }
    case "forceCentre":
      reader.requiredReference("centre").map { .forceCentre($0, choice(reader)) }
    case "singleFractionDay": singleFractionDay(reader)
    case "demand": demand(reader)
    case "splitCentres": .splitCentres
    case "shareCentres": .shareCentres(choice(reader))
    default: nil
    }
  }

  func choice(_ reader: MappingReader) -> CourseChoice {
    var choice = CourseChoice()
    choice.courses = reader.identifiers("courses")
    choice.protocols = reader.identifiers("protocols")
    choice.classes = reader.values("classes").compactMap { $0.waitingClass() }
    choice.preferring = reader.reference("preferring")
    return choice
  }

  /// Reports unless exactly one of some keys is there.
  func requireOne(of keys: [String], _ reader: MappingReader) -> Bool {
    let present = keys.filter(reader.has)
    guard present.count != 1 else { return true }
    log.report(
      .missingKey, reader.place,
      present.isEmpty
        ? "\(reader.subject) does not say what changes"
        : "\(reader.subject) says both \(present.joined(separator: " and "))",
      remedy: "write exactly one of \(keys.joined(separator: ", "))")
    return false
  }

  /// Reports unless at least one of some keys is there.
  func requireSome(of keys: [String], _ reader: MappingReader) -> Bool {
    if keys.contains(where: reader.has) { return true }
    log.report(
      .missingKey, reader.place, "\(reader.subject) does not say what changes",
      remedy: "write at least one of \(keys.joined(separator: ", "))")
    return false
  }
}
