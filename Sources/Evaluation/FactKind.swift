/// How one kind of fact is scored. To score another kind, add a line to `all`.
package struct FactKind: Sendable {
  /// The record's key.
  package let name: String
  /// The kind's name in gold's `never` lists.
  let neverName: String
  /// Whether every detail counts by itself (treatments), instead of all together.
  var countsDetails = false
  let identity: @Sendable (JSONValue, FactReading) -> [(String, String?)]
  let details: @Sendable (JSONValue, FactReading) -> [(String, String?)]

  package static let all: [FactKind] = [
    FactKind(
      name: "observations", neverName: "observation",
      identity: { [("code", $1.observationCode($0)), ("date", $1.date($0["date"]))] },
      details: { [("value", $1.value($0["value"])), ("unit", $1.unit($0["unit"], code: $0["code"].string))] }),
    FactKind(
      name: "markers", neverName: "marker",
      identity: { fact, _ in [("marker", fact["marker"].string), ("method", fact["method"].string)] },
      details: {
        [
          ("status", $0["status"].string), ("percent", $1.printedNumber($0["percent"])),
          ("intensity", $0["intensity"].string), ("date", $1.date($0["date"])),
        ]
      }),
    FactKind(
      name: "paraproteins", neverName: "paraprotein",
      identity: {
        [
          ("heavy", $0["isotype"]["heavy"].string), ("light", $0["isotype"]["light"].string),
          ("specimen", $0["specimen"].string), ("date", $1.date($0["date"])),
        ]
      },
      details: {
        [
          ("value", $1.value($0["concentration"]["value"])),
          ("unit", $1.unit($0["concentration"]["unit"], code: "mprot_s")),
        ]
      }),
    FactKind(
      name: "genetics", neverName: "genetics",
      identity: { [("target", $1.folded($0["target"]))] },
      details: {
        [
          ("method", $0["method"].string), ("result", $0["result"].string),
          ("percent", $1.printedNumber($0["percent"])),
        ]
      }),
    FactKind(
      name: "mrd", neverName: "mrd",
      identity: { [("date", $1.date($0["date"]))] },
      details: {
        [
          ("status", $0["status"].string), ("level", $1.number($0["level"]["number"])),
          ("method", $0["method"].string),
        ]
      }),
    FactKind(
      name: "diagnoses", neverName: "diagnosis",
      identity: { fact, _ in [("code", fact["code"].string), ("status", fact["status"].string)]
      },
      details: { [("stage", $1.folded($0["stage"])), ("date", $1.date($0["date"]))] }),
    FactKind(
      name: "treatments", neverName: "treatment", countsDetails: true,
      identity: { [("regimen", $1.regimen($0))] },
      details: {
        [
          ("start", $1.date($0["start"])), ("end", $1.date($0["end"])), ("cycles", $1.number($0["cycles"])),
          ("bestResponse", $0["bestResponse"].string),
        ]
      }),
    FactKind(
      name: "responses", neverName: "response",
      identity: {
        [
          ("category", $0["category"].string), ("date", $1.date($0["date"])),
          ("treatment", $1.linkedTreatment($0["treatment"])),
        ]
      },
      details: { [("modality", $0["modality"].string), ("criteria", $1.folded($0["criteria"]))] }),
    FactKind(
      name: "imaging", neverName: "imaging",
      identity: { [("modality", $0["modality"].string), ("date", $1.date($0["date"]))] },
      details: { [("deauville", $1.number($0["deauville"])), ("suvMax", $1.number($0["suvMax"]))] }),
    FactKind(
      name: "medications", neverName: "medication",
      identity: { [("drug", $1.folded($0["drug"]))] }, details: { [("dose", $1.folded($0["dose"]))] }),
    FactKind(
      name: "comorbidities", neverName: "comorbidity",
      identity: { [("name", $1.folded($0["name"]))] }, details: { _, _ in [] }),
    FactKind(
      name: "statements", neverName: "statement",
      identity: { fact, _ in [("question", fact["question"].string), ("answer", fact["answer"].string)] },
      details: { _, _ in [] }),
  ]
}
