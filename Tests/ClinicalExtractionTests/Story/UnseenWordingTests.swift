import ClinicalRecord
import Testing

@testable import ClinicalExtraction

/// Wordings and layouts that were lost or misread when they were first met.
@Suite struct UnseenWordingTests {
  // MARK: Dates

  @Test func datesAResponseInBrackets() {
    let facts = TypedReport.facts(
      "Clinic letter", "", "Treatment to date:",
      "R-CHOP x 6, March to July 2023: complete response (August 2023)")
    #expect(facts.responses.first?.date?.value == "2023-08")
    #expect(facts.treatments.first?.start?.value == "2023-03")
    #expect(facts.treatments.first?.end?.value == "2023-07")
  }

  @Test(arguments: [
    ("С февраля по июнь 2023 г. проведено 6 курсов R-CHOP.", "2023-02", "2023-06"),
    ("Recibió R-CHOP entre octubre de 2023 y febrero de 2024.", "2023-10", "2024-02"),
    ("She received R-CHOP from 28 May to 2 June 2024.", "2024-05-28", "2024-06-02"),
    ("She received R-CHOP 13–15 June 2024.", "2024-06-13", "2024-06-15"),
  ])
  func givesTheFirstDateOfASpanWhatTheSecondSays(sentence: String, start: String, end: String) {
    let treatment = TypedReport.facts(letter: sentence).treatments.first
    #expect(treatment?.start?.value == start)
    #expect(treatment?.end?.value == end)
  }

  @Test func takesNoDayFromARegimensName() {
    let treatment = TypedReport.facts(letter: "He received 7+3 August 2023.").treatments.first
    #expect(treatment?.start?.value == "2023-08")
  }

  @Test func endsASentenceBehindAScore() {
    #expect(SentenceSplitter.split(Array("Deauville 5. Ecocardiograma normal.".utf8)).count == 2)
    #expect(SentenceSplitter.split(Array("nach dem 3. Zyklus stabil.".utf8)).count == 1)
    #expect(SentenceSplitter.split(Array("с января 2023 г. С марта ремиссия.".utf8)).count == 2)
  }

  // MARK: Sections

  @Test func endsTheListThatALabelBegan() {
    let facts = TypedReport.facts(
      "Dear Dr Fairweather,", "", "Current medication: aciclovir 400 mg BD, ramipril 5 mg OD.", "",
      "Thank you for asking me to see this man, who was given bendamustine 120 mg in another hospital.", "",
      "Yours sincerely,")
    #expect(facts.medications.map(\.drug) == ["aciclovir", "ramipril"])
  }

  @Test func readsNoPlanOffAFormForGiven() {
    let facts = TypedReport.facts(
      "Lymphoma meeting", "", "Diagnosis        DLBCL, refractory",
      "Treatment so far   R-CHOP x6 (10/2024 - 02/2025)",
      "Comorbidities    Nil of note", "Outcome          Autologous transplant not suitable. Bridging Pola-R.")
    #expect(facts.treatments.filter { $0.assertion == .present }.map(\.regimen?.id) == ["R-CHOP"])
    #expect(facts.comorbidities.isEmpty)
  }

  // MARK: Medicines and other diseases

  @Test func readsPrescriptionsWithTheirForms() {
    let facts = TypedReport.facts(
      "Discharge summary", "", "Advice on discharge:", "1. Tab. Acyclovir 400 mg BD",
      "2. Tab. Septran DS 1 tab BD",
      "3. Review on 13-Jun-2024 with CBC")
    #expect(facts.medications.map(\.drug) == ["acyclovir", "septran ds"])
  }

  @Test func readsMedicinesWithoutADose() {
    let facts = TypedReport.facts(
      "Clinic letter", "", "Medications: bisoprolol, apixaban 5 mg BD, atorvastatin.")
    #expect(Set(facts.medications.map(\.drug)) == ["bisoprolol", "apixaban", "atorvastatin"])
  }

  @Test(arguments: [
    ("Her other medical problems include hypertension, type 2 diabetes and sleep apnoea.", 3),
    ("He is also known to have ischaemic heart disease.", 1), ("She also has a good appetite.", 0),
    ("She is known to have multiple myeloma.", 0),
  ])
  func readsOtherDiseasesFromSentences(sentence: String, count: Int) {
    #expect(TypedReport.facts(letter: sentence).comorbidities.count == count)
  }

  @Test func namesNoDiseaseByItsHeading() {
    let facts = TypedReport.facts(
      "Clinic letter", "", "Past medical history: Hypertension, OSA on CPAP, nil else.")
    #expect(facts.comorbidities.map(\.name) == ["Hypertension", "OSA"])
  }

  @Test func readsATableOfOtherDiseases() {
    let facts = TypedReport.facts(
      "Pre-assessment", "", "Comorbidity                Since     Status",
      "Atrial fibrillation        2016      stable",
      "Osteoarthritis             2010      stable", "Gout                       2012      none")
    #expect(facts.comorbidities.map(\.name).prefix(2) == ["Atrial fibrillation", "Osteoarthritis"])
  }

  // MARK: Residual disease

  @Test(arguments: [
    ("On 17 September 2024 flow showed MRD of 0.9%, CD19 negative.", "positive", 0.9),
    ("Her marrow on 15 January 2025 showed 4% blasts, with flow MRD of 0.3%.", "positive", 0.3),
    ("On 20 May 2024 PCR still showed MRD of 5 x 10-4.", "positive", 0.0005),
  ])
  func readsTheLevelThatIsTheDiseases(sentence: String, status: String, level: Double) throws {
    let fact = try #require(TypedReport.facts(letter: sentence).mrd.first)
    #expect(fact.status == status)
    #expect(abs((fact.level?.number ?? 0) - level) < 1e-9)
  }

  @Test func carriesADateToTheNextSentence() {
    let facts = TypedReport.facts(
      letter: "The marrow was examined on 3 June 2024. Flow MRD was negative with a sensitivity of 0.01%.")
    #expect(facts.mrd.first?.date?.value == "2024-06-03")
    #expect(facts.mrd.first?.level == nil)
  }

  @Test func takesNoResidualDiseaseFromWhatItMeans() {
    let sentence = "MRD positivity above 0.01 % at end of induction is associated with inferior outcome."
    #expect(TypedReport.facts(letter: sentence).mrd.isEmpty)
  }

  // MARK: Markers

  @Test func readsMarkersSideBySide() {
    let facts = TypedReport.facts(
      "Flow cytometry", "", "Phenotype of aberrant plasma cells", "CD138   CD38    CD56    CD19    CD45",
      "+       + dim   ++      -       -")
    #expect(facts.markers.first { $0.marker == "CD19" }?.status == "negative")
    #expect(facts.markers.first { $0.marker == "CD38" }?.intensity == "dim")
    #expect(facts.markers.allSatisfy { $0.population == "plasma cells" })
  }

  @Test func takesNoShareOfCellsForTheMarkersOwn() {
    let facts = TypedReport.facts(
      "Flow cytometry", "", "Blasts are positive for CD19 (99.2%), partial CD34, with dim CD45.",
      "Mature CD19+ B cells represent 3.4% of events.")
    #expect(facts.markers.filter { $0.marker == "CD19" }.map(\.percent?.printed) == ["99.2"])
    #expect(facts.markers.first { $0.marker == "CD34" }?.status == "partial")
    #expect(facts.markers.first { $0.marker == "CD45" }?.intensity == "dim")
  }

  @Test func takesNoGeneForItsProtein() {
    let facts = TypedReport.facts("FISH report", "", "BCL6 rearrangement: detected in 55% of nuclei.")
    #expect(facts.markers.isEmpty)
  }

  // MARK: Studies and proteins

  @Test func takesTheUptakeBeforeTheOlderOneInBrackets() {
    let facts = TypedReport.facts(
      letter:
        "PET-CT on 2 April 2025 showed a mass (previously 11 cm) with SUVmax 9.6 (previously 24.7). Deauville 4."
    )
    #expect(facts.imaging.first?.suvMax == 9.6)
    #expect(facts.imaging.first?.deauville == 4)
  }

  @Test func takesNoMisterForAStudy() {
    #expect(TypedReport.facts(letter: "Mr Arkwright on 3 May 2024 showed good spirits.").imaging.isEmpty)
  }

  @Test func readsAConcentrationBeforeItsIsotype() {
    let facts = TypedReport.facts(letter: "Labs 06/24/2024: SPEP M-spike 2.8 g/dL (IgG kappa).")
    #expect(facts.paraproteins.map(\.concentration?.value.printed) == ["2.8"])
    #expect(facts.paraproteins.first?.date?.value == "2024-06-24")
  }

  @Test func takesAFreeChainForNoBand() {
    let facts = TypedReport.facts(
      "Clinic letter", "", "IgG kappa myeloma.", "",
      "On 18 March 2024 the paraprotein was 27 g/L and serum free kappa 780 mg/L.")
    #expect(facts.paraproteins.compactMap(\.concentration?.value.printed) == ["27"])
  }

  // MARK: Treatments

  @Test func givesTheTransplantWhatFollowsItsConditioning() {
    let facts = TypedReport.facts(
      letter: "22.10.2020 autologous stem cell transplantation after BEAM, complete remission.")
    let transplant = facts.treatments.first { $0.treatmentKind == "autologous-transplant" }
    #expect(transplant?.start?.value == "2020-10-22")
    #expect(transplant?.bestResponse == "CR")
    #expect(facts.treatments.contains { $0.regimen?.id == "BEAM" })
  }

  @Test func readsAResponseThatDeniesItself() {
    let facts = TypedReport.facts(letter: "FLAG-Ida was given in September 2024 but she did not respond.")
    #expect(facts.treatments.first?.bestResponse == "NR")
  }

  @Test func readsShortRegimensInATableOfTreatments() {
    let facts = TypedReport.facts(
      "Medical report", "", "He had the following:", "",
      "No.   Protocol               From        To          No. of cycles    Response",
      "1     BR                     07/2019     12/2019     6                CR",
      "2     R-CHOP                 12/2021     03/2022     4                SD",
      "3     R-GemOx                12/2022     02/2023     2                PD")
    #expect(facts.treatments.map(\.regimen?.id) == ["BR", "R-CHOP", "R-GemOx"])
    #expect(facts.treatments.map(\.cycles) == [6, 4, 2])
  }

  @Test func datesATreatmentByTheSpanBesideIt() {
    let facts = TypedReport.facts(
      letter: "Diagnosed in February 2020, from March 2020 to July 2020 he received four cycles of VCD.")
    #expect(facts.treatments.first?.start?.value == "2020-03")
    #expect(facts.treatments.first?.end?.value == "2020-07")
  }

  // MARK: Genes and answers

  @Test func readsGenesWithoutVariants() {
    let facts = TypedReport.facts(
      "Molecular genetics report", "",
      "No clinically significant variants were identified in NOTCH1 or BIRC3.")
    #expect(facts.genetics.map(\.result) == ["not-detected", "not-detected"])
  }

  @Test(arguments: [
    "既往未行CAR-T治疗。", "CAR-T-терапия ранее не проводилась.", "No ha recibido CAR-T previamente.",
  ])
  func answersInOtherLanguages(sentence: String) {
    #expect(TypedReport.facts(letter: sentence).statements.map(\.question) == ["prior-car-t"])
  }

  @Test func takesNoPlanForADenial() {
    #expect(TypedReport.facts(letter: "拟行CAR-T治疗。").statements.isEmpty)
  }
}
