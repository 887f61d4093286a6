/// A value as printed and as parsed.
package struct Value: Hashable, Sendable, Codable {
  /// The parsed number in the printed unit; nil for a qualitative result.
  @Nullable package var number: Double?
  /// `<`, `>`, `<=` or `>=`.
  @Nullable package var comparator: String?
  /// `positive`, `negative`, `indeterminate` or `not-tested`.
  @Nullable package var text: String?
  /// Exactly as on the page: `8,7`, `1:320`, `<0.05`.
  package var printed: String

  package init(number: Double? = nil, comparator: String? = nil, text: String? = nil, printed: String) {
    self.number = number
    self.comparator = comparator
    self.text = text
    self.printed = printed
  }
}

/// A unit as printed and in UCUM.
package struct Unit: Hashable, Sendable, Codable {
  package var printed: String
  @Nullable package var ucum: String?

  package init(printed: String, ucum: String?) {
    self.printed = printed
    self.ucum = ucum
  }
}

/// A number in the analyte's canonical unit.
package struct Canonical: Hashable, Sendable, Codable {
  package var number: Double
  /// UCUM.
  package var unit: String

  package init(number: Double, unit: String) {
    self.number = number
    self.unit = unit
  }
}

/// A reference range as printed, in the printed unit.
package struct ReferenceRange: Hashable, Sendable, Codable {
  @Nullable package var low: Double?
  @Nullable package var high: Double?
  package var text: String

  package init(low: Double?, high: Double?, text: String) {
    self.low = low
    self.high = high
    self.text = text
  }
}

/// The abnormal flag as printed, and as the value and range give it (`H`, `L`, `N`).
package struct Flag: Hashable, Sendable, Codable {
  @Nullable package var printed: String?
  @Nullable package var computed: String?

  package init(printed: String?, computed: String?) {
    self.printed = printed
    self.computed = computed
  }
}

/// A concentration with its unit.
package struct Concentration: Hashable, Sendable, Codable {
  package var value: Value
  @Nullable package var unit: Unit?
  @Nullable package var canonical: Canonical?

  package init(value: Value, unit: Unit?, canonical: Canonical?) {
    self.value = value
    self.unit = unit
    self.canonical = canonical
  }
}

/// A percentage as printed and as parsed.
package struct Percent: Hashable, Sendable, Codable {
  @Nullable package var number: Double?
  @Nullable package var comparator: String?
  package var printed: String

  package init(number: Double?, comparator: String? = nil, printed: String) {
    self.number = number
    self.comparator = comparator
    self.printed = printed
  }
}
