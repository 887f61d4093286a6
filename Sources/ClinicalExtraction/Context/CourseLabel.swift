import PageLayout

/// What a label in an account of treatments asks for: `Start`, `No. of cycles`, `Best response`.
///
/// Labels are whole phrases: `Complete response` and `First line` are answers.
enum CourseLabel: Hashable {
  case name
  case line
  case conditioning
  case start
  case end
  case dates
  case cycles
  case response
  case reason

  /// Whether it tells of a treatment's course, not of its name.
  var isOfCourse: Bool {
    switch self {
    case .name, .line, .conditioning: false
    case .start, .end, .dates, .cycles, .response, .reason: true
    }
  }

  static func of(_ label: String) -> CourseLabel? { labels[FoldedText(label).text] }

  private static let labels: [String: CourseLabel] = {
    var labels: [String: CourseLabel] = [:]
    for (label, phrases) in phrases {
      for phrase in phrases.split(separator: "|") { labels[FoldedText(String(phrase)).text] = label }
    }
    return labels
  }()

  private static let phrases: [(CourseLabel, String)] = [
    (
      .name,
      """
      regimen|regimens|regimen name|name of regimen|protocol|treatment|treatment given|therapy|therapy given\
      |drug|drugs|drug regimen|agent|agents|chemotherapy|treatment regimen|treatment type|plan|procedure\
      |schema|therapie|therapieschema|protokoll|substanzen|behandlung|régime|esquema|tratamiento|fármacos\
      |traitement|protocole|molécules|terapia|farmaci|trattamento|protocollo|схема|режим|протокол|лечение\
      |терапия|препарат|препараты|protokol|rejim|tedavi|ilaç|ilaçlar|方案|治疗方案
      """
    ),
    (
      .line,
      """
      line|line no|line number|line of therapy|line of treatment|treatment line|therapy line|linie|therapielinie\
      |línea|línea de tratamiento|ligne|ligne de traitement|linea di terapia|линия|линия терапии|basamak
      """
    ),
    (
      .conditioning,
      """
      conditioning|conditioning regimen|konditionierung|acondicionamiento|conditionnement|condizionamento\
      |кондиционирование|режим кондиционирования|hazırlama rejimi
      """
    ),
    (
      .start,
      """
      start|start date|date started|started|date of start|began|begin|beginning|from|commenced|date commenced\
      |first dose|initiated|date initiated|treatment start|therapy start|start of treatment|start of therapy\
      |c1d1|beginn|therapiebeginn|startdatum|von|ab|inicio|fecha de inicio|fecha inicio|desde|début\
      |date de début|inizio|data inizio|data di inizio|начало|дата начала|начало терапии|başlangıç\
      |başlangıç tarihi|开始|开始时间
      """
    ),
    (
      .end,
      """
      end|end date|date ended|ended|stop|stop date|stopped|date stopped|to|until|completed|date completed\
      |completion|finished|last dose|treatment end|therapy end|end of treatment|end of therapy|discontinued\
      |date discontinued|ende|therapieende|bis|fin|fecha de fin|fecha fin|hasta|date de fin|fine|data fine\
      |data di fine|окончание|конец|дата окончания|завершение|bitiş|bitiş tarihi|结束|结束时间
      """
    ),
    (
      .dates,
      """
      date|dates|period|when|year|years|treatment dates|dates of treatment|dates given|datum|zeitraum|fecha\
      |fechas|periodo|período|période|dates de traitement|даты|период|сроки|дата|tarih|tarihler|时间
      """
    ),
    (
      .cycles,
      """
      cycles|cycle|cycles given|cycles received|cycles completed|cycles administered|number of cycles\
      |no of cycles|no cycles|total cycles|courses|number of courses|no of courses|doses|number of doses\
      |infusions|zyklen|anzahl zyklen|zahl der zyklen|ciclos|número de ciclos|n de ciclos|no de ciclos\
      |cures|nombre de cures|nombre de cycles|cicli|numero di cicli|n cicli|курсы|курсов|число курсов\
      |количество курсов|циклы|число циклов|количество циклов|kür|kür sayısı|siklus sayısı|周期|疗程
      """
    ),
    (
      .response,
      """
      response|best response|best response achieved|best overall response|overall response|response achieved\
      |response to treatment|response to therapy|disease response|outcome|result|ansprechen|bestes ansprechen\
      |respuesta|mejor respuesta|réponse|meilleure réponse|risposta|migliore risposta|risposta migliore|ответ\
      |лучший ответ|наилучший ответ|эффект|результат|yanıt|en iyi yanıt|疗效|最佳疗效
      """
    ),
    (
      .reason,
      """
      reason|reason ended|reason stopped|reason discontinued|reason for stopping|reason for stop\
      |reason for discontinuation|reason for discontinuing|reason for ending|reason for end|reason for change\
      |reason for cessation|reason for termination|why stopped|why ended|stopped because|stopped for\
      |discontinuation reason|cause of discontinuation|grund|abbruchgrund|grund für abbruch|grund des abbruchs\
      |beendigungsgrund|motivo|motivo de suspensión|motivo de retirada|motif|motif d'arrêt|raison de l'arrêt\
      |motivo sospensione|motivo della sospensione|причина|причина прекращения|причина отмены\
      |причина завершения|neden|kesilme nedeni|原因|停药原因
      """
    ),
  ]
}
