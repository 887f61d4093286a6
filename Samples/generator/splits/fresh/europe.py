"""Fresh split: laboratory pages in Russian, German and Spanish."""
from dates import years
from facts import House
from layout import esc, page, scribble, tr
from patients import ANAEMIC, CYTOPENIC, si, tests, whole_differential
from registry import ALL, sample
from rows import put, read_plan, table_rows


@sample("fresh-ru-1", ALL, "Layout: Russian laboratory, test with its method in grey, result large, word for abnormal below the result, unit and interval, comments as boxes.")
def helix(d):
    r, h = d.r, House(decimal=",", low="ниже нормы", high="выше нормы", between=" - ", below="< {}", above="> {}")
    drawn = d.collected("%d.%m.%Y")
    born, who = d.birth(1951, 1989), r.choice(["Заболотная Кира Андреевна", "Шереметьева Алла Борисовна", "Кузьмичёва Инна Павловна"])
    v = tests(r, years(born, drawn), True, **ANAEMIC)
    s = si(v)
    order, issuer = d.digits(10), "Лабораторная служба «Спираль»"
    d.source("lab.coagulation", issuer, drawn.plus(1, "reported"), "rus+eng")
    d.patient(who, "female", born, НомерЗаказа=order)
    v |= {k: s[k] for k in ("creat", "bun", "bili_total", "albumin", "tp", "ca", "urate", "igg", "iga", "igm", "fibrinogen", "glucose")}
    v["urea"] = s["urea"]
    v["quick"] = round(100 / v["inr"] ** 1.3)
    v["at"] = r.randint(66, 118)
    v["dd"] = round(v["ddimer"] * 1000)
    text = """# Коагулограмма
        Протромбиновое время | pt | 1 | сек | 9.4 | 12.5
        Протромбин по Квику | ?quick | 0 | % | 70 | 130
        МНО | inr | 2 | | .9 | 1.2
        АЧТВ | aptt | 1 | сек | 25.1 | 36.5
        Фибриноген | fibrinogen | 2 | г/л | 2 | 3.93
        Антитромбин III | ?at | 0 | % | 83 | 128
        D-димер | ?dd | 0 | нг/мл | | 500
        # Биохимия крови
        Глюкоза | glucose | 1 | ммоль/л | 4.1 | 6.1
        Мочевина | urea | 1 | ммоль/л | 2.5 | 6.7
        Креатинин | creat | 0 | мкмоль/л | 44 | 80
        Мочевая кислота | urate | 0 | мкмоль/л | 143 | 339
        Билирубин общий | bili_total | 1 | мкмоль/л | | 21
        АЛТ | alt | 0 | Ед/л | | 33
        АСТ | ast | 0 | Ед/л | | 32
        Щелочная фосфатаза | alp | 0 | Ед/л | 35 | 105
        Лактатдегидрогеназа (ЛДГ) | ldh | 0 | Ед/л | 135 | 214
        Общий белок | tp | 0 | г/л | 64 | 83
        Альбумин | albumin | 0 | г/л | 35 | 52
        Ферритин | ferritin | 0 | мкг/л | 13 | 150
        С-реактивный белок | crp | 1 | мг/л | | 5
        # Иммуноглобулины и маркёры
        Иммуноглобулин G | igg | 2 | г/л | 7 | 16
        Иммуноглобулин A | iga | 2 | г/л | .7 | 4
        Иммуноглобулин M | igm | 2 | г/л | .4 | 2.3
        Бета-2-микроглобулин | b2m | 2 | мг/л | .8 | 2.2"""
    methods = {"Коагулограмма": "клоттинговый / хромогенный метод", "Биохимия крови": "колориметрия, кинетика", "Иммуноглобулины и маркёры": "иммунотурбидиметрия"}
    notes = {"inr": "Терапевтический диапазон при приёме варфарина: 2,0 - 3,0.", "ferritin": "Значения более 10 000 мкг/л требуют исключения гемофагоцитарного синдрома."}
    section_now = [""]

    def section(t):
        section_now[0] = methods[t]
        return f"<tr><td colspan=4 class='g'>{t}</td></tr>"

    def line(x):
        code = "ddimer" if x[0] == "D-димер" else x[1]
        q = put(d, h, drawn, (x[0], code, *x[2:]))
        out = tr([f"{q.name}<br><span class='me'>{section_now[0]}</span>", f"<b>{q.value}</b>" + (f"<br><span class='fl'>{q.flag}</span>" if q.flag else ""), q.unit, esc(q.range)], ["n", "v", "", ""])
        return out + (f"<tr><td colspan=4><div class='cm'>{notes[code]}</div></td></tr>" if code in notes else "")

    rows = table_rows(read_plan(text, v), section, line)
    d.never("observation", "range of a treatment, not the patient's", code="inr", text="2,0")
    d.never("observation", "level of disease in a comment", code="ferritin", text="10 000")
    d.never("date", "day of release", text=str(drawn.plus(1)))
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:15pt;color:#5b2d90">Спираль</b> <span class="s">Лабораторная служба · лицензия ЛО-00-01-005550 · 8 (800) 555-01-70</span></td><td class="r">Заказ № <b>{order}</b></td></tr></table>
<table class="id"><tr><td><b style="font-size:11pt">{who}</b><br>Пол: женский &nbsp; Дата рождения: {born:%d.%m.%Y}</td><td>Биоматериал взят: <b>{drawn} 08:41</b><br>Результат выдан: {drawn.plus(1)} 13:20</td><td>Заказчик: ООО «Клиника на Заречной»<br>Врач: Мещеряков О. Е.</td></tr></table>
<table class="t"><tr class="h"><td>Исследование</td><td class="v">Результат</td><td>Ед. изм.</td><td>Референсный интервал</td></tr>{rows}</table>
<p class="s" style="margin-top:4pt">Результаты исследований не являются диагнозом. Врач КДЛ: Сафронова Д. И. Исследования выполнены по адресу: наб. Реки Светлой, 40А.</p>""",
        css=".hd { border-bottom: 1.6pt solid #5b2d90 } .id { background: #f3eef8; margin: 3pt 0 } .id td { padding: 2.4pt 6pt } .h td { font-weight: bold; color: #5b2d90; border-bottom: .8pt solid #5b2d90 } .t td { padding: 1.2pt 5pt; border-bottom: .3pt solid #ddd; line-height: 1.06 } .g { font-weight: bold; font-size: 10pt; padding-top: 3pt !important } .me { color: #777; font-size: 6.6pt } .v { width: 18% } .v b { font-size: 10pt } .fl { color: #c0392b; font-size: 7.2pt } .cm { background: #fff6dd; border-left: 2pt solid #e0a800; font-size: 7.4pt; padding: 1pt 5pt } .n { width: 46% }",
        font="Noto Sans Display", pt=9, margin="8mm 15mm 10mm", lang="ru", footer='"Страница " counter(page) " из " counter(pages)')


@sample("fresh-de-1", ALL, "Layout: German medical laboratory, a bar with a mark between name and value, sign behind the value, unit, interval, earlier value, comments between rows.")
def bars(d):
    r, h = d.r, House(decimal=",", low="-", high="+", between=" - ", below="< {}", above="> {}")
    drawn = d.collected("%d.%m.%Y")
    before = drawn.plus(-r.randint(18, 33))
    born, who = d.birth(1946, 1985), r.choice(["Wiesbrock, Henriette", "Ackermann-Süß, Gisela", "Zurmühlen, Roswitha"])
    age = years(born, drawn)
    v, old = tests(r, age, True, **CYTOPENIC), tests(r, age, True, **ANAEMIC)
    no, issuer = f"{d.digits(4)} {d.digits(4)}", "MVZ Labor Weserbergland GmbH"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"), "deu+eng")
    d.patient(who, "female", born, Auftragsnummer=no)
    for x in (v, old):
        x |= {"igg": x["igg"] / 100, "iga": x["iga"] / 100, "igm": x["igm"] / 100}
    text = """# Kleines Blutbild und Differentialblutbild (EDTA-Blut)
        Leukozyten | wbc | 2 | Tsd/µl | 3.9 | 10.2
        Erythrozyten | rbc | 2 | Mio/µl | 3.9 | 5.2
        Hämoglobin | hgb | 1 | g/dl | 12 | 15.6
        Hämatokrit | hct | 1 | % | 35.5 | 45.5
        MCV | mcv | 1 | fl | 80 | 99
        MCH (HbE) | mch | 1 | pg | 27 | 33.5
        MCHC | mchc | 1 | g/dl | 31.5 | 36
        Thrombozyten | plt | 0 | Tsd/µl | 150 | 370
        Neutrophile | neut_pct | 1 | % | 42 | 77
        Lymphozyten | lymph_pct | 1 | % | 20 | 44
        Monozyten | mono_pct | 1 | % | 2 | 9.5
        Eosinophile | eos_pct | 1 | % | .5 | 5.5
        Basophile | baso_pct | 1 | % | 0 | 1.8
        Neutrophile absolut | neut_abs | 2 | Tsd/µl | 1.5 | 7.7
        Lymphozyten absolut | lymph_abs | 2 | Tsd/µl | 1.1 | 4.5
        # Klinische Chemie (Serum)
        Natrium | na | 0 | mmol/l | 136 | 145
        Kalium | k | 1 | mmol/l | 3.5 | 5.1
        Calcium | ca | 1 | mg/dl | 8.6 | 10.2
        Kreatinin (enzym.) | creat | 2 | mg/dl | .5 | .9
        GFR (CKD-EPI) | egfr | 0 | ml/min/1,73 | 90 |
        Harnsäure | urate | 1 | mg/dl | 2.4 | 5.7
        Bilirubin gesamt | bili_total | 1 | mg/dl | | 1.2
        GPT (ALAT) 37° | alt | 0 | U/l | | 35
        GOT (ASAT) 37° | ast | 0 | U/l | | 35
        Gamma-GT 37° | ggt | 0 | U/l | | 40
        LDH 37° | ldh | 0 | U/l | | 247
        CRP | crp | 1 | mg/l | | 5
        Ferritin | ferritin | 0 | µg/l | 15 | 150
        # Proteine (Serum)
        Immunglobulin G | igg | 2 | g/l | 7 | 16
        Immunglobulin A | iga | 2 | g/l | .7 | 4
        Immunglobulin M | igm | 2 | g/l | .4 | 2.3"""
    comments = {"plt": "Thrombopenie mikroskopisch bestätigt, keine Aggregate. Wert vom 02.01.: 188 Tsd/µl.", "egfr": "Stadium G3a ab 45 bis 59 ml/min, G3b unter 45 ml/min."}
    skipped = {"igg", "iga", "igm", "egfr", "ggt"}

    def gauge(x, lo, hi):
        low, high = lo if lo is not None else 0, hi if hi is not None else (lo or 1) * 2
        share = (x - low) / ((high - low) or 1)
        place = 0 if share < -.3 else 1 if share < 0 else 3 + round(6 * share) if share <= 1 else 11 if share < 1.4 else 12
        cells = list("  [" + " " * 7 + "]  ")
        cells[place] = "*"
        return "".join(cells).replace(" ", "&nbsp;")

    def line(x):
        q = put(d, h, drawn, x)
        past = put(d, h, before, x[:2] + (old[x[1]],) + x[3:], flagless=True).value if x[1] not in skipped else ""
        out = tr([q.name, gauge(round(x[2], x[3]), x[5], x[6]), f"<b>{q.value}</b>" if q.flag else q.value, f"<b>{q.flag}</b>", q.unit, esc(q.range), past], ["n", "b", "r", "c", "", "", "r o"])
        return out + (f"<tr><td colspan=7 class='cm'>{comments[x[1]]}</td></tr>" if x[1] in comments else "")

    rows = table_rows(read_plan(text, v), lambda t: f"<tr><td colspan=7 class='g'>{t}</td></tr>", line)
    d.never("observation", "value of an older report in a comment", code="plt", text="188")
    d.never("observation", "limits of the stages of kidney disease", code="egfr", text="45")
    d.html = page(f"""
<table><tr><td><b style="font-size:13pt;color:#00695c">MVZ Labor Weserbergland</b><br><span class="s">Mühlenstraße 7 · Tel. 0000/555-0 · Fax -99 · D-ML-00000-01-00 · Ärztliche Leitung: Dr. med. K. Brüggemann</span></td><td class="r"><b>Endbefund</b><br>Auftrag {no}</td></tr></table>
<table class="id"><tr><td>Patient: <b>{who}</b><br>geb. am {born:%d.%m.%Y} &nbsp; Geschlecht: W</td><td>Entnahme: {drawn} 07:55<br>Eingang: {drawn} 13:10 &nbsp; Ausgang: {drawn.plus(1)}</td><td>Einsender: Onkologische Schwerpunktpraxis<br>Dres. Tenhagen / Olschewski</td></tr></table>
<table class="t"><tr class="h"><td>Untersuchung</td><td></td><td class="r">Ergebnis</td><td></td><td>Einheit</td><td>Referenzbereich</td><td class="r">Vorwert<br>{before}</td></tr>{rows}</table>
<p class="s" style="margin-top:4pt">Medizinisch validiert: Dr. rer. nat. E. Sandvoß. Mit * gekennzeichnet: Lage des Wertes zum Referenzbereich. Seite 1 von 1</p>""",
        css=".id { border: .6pt solid #00695c; margin: 4pt 0 } .id td { padding: 2pt 6pt; font-size: 8.4pt } .h td { border-bottom: 1pt solid #00695c; font-weight: bold; vertical-align: bottom } .t td { padding: 1.15pt 4pt } .b { font: 7.6pt 'Liberation Mono' } .g { font-weight: bold; color: #00695c; padding-top: 4pt !important } .cm { font-size: 8pt; padding-left: 14pt !important; font-style: italic } .o { color: #555 } .n { width: 24% }",
        font="Liberation Sans", pt=8.9, margin="9mm 15mm 9mm", lang="de")


@sample("fresh-es-1", ALL, "Layout: Argentine laboratory, counts with thousands dots per cubic millimetre, relative and absolute formula side by side, reference value in words behind each result.")
def argentine(d):
    r, h = d.r, House(decimal=",", thousands=".", between=" a ", below="Hasta {}", above="Mayor de {}")
    drawn = d.collected("%d/%m/%Y")
    age, who = r.randint(29, 71), r.choice(["ETCHEGARAY, NÉLIDA BEATRIZ", "SCARAMUZZA, GRACIELA INÉS", "URQUIZA, MIRTA SUSANA"])
    v = tests(r, age, True, wbc=(1.6, 3.4), rbc=(2.6, 3.4), plt=(28, 112))
    w = whole_differential(r, v)
    protocol, issuer = d.digits(6), "Laboratorio de Análisis Clínicos Dr. Barragán"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"), "spa+eng")
    d.patient(who, "female", age=age, Protocolo=protocol)
    white = round(v["wbc"] * 1000, -1)
    v |= w | {"wbc": white, "rbc": round(v["rbc"] * 1e6, -4), "plt": v["plt"] * 1000}

    def line(x):
        q = put(d, h, drawn, x)
        return tr([f"{q.name}", f"<b>{q.value}</b>", q.unit, esc(f"V.R.: {q.range}") if q.range else ""], ["n", "r", "u", "s"])

    section = lambda t: f"<tr><td colspan=4 class='g'>{t}</td></tr>"
    count = table_rows(read_plan("""# HEMOGRAMA <span>Método: citometría de flujo, contador Mindray</span>
        Recuento de glóbulos rojos | rbc | 0 | /mm3 | 3800000 | 4800000
        Hematocrito | hct | 1 | % | 36 | 46
        Hemoglobina | hgb | 1 | g/dl | 12 | 15
        V.C.M. | mcv | 1 | fl | 83 | 101
        H.C.M. | mch | 1 | pg | 27 | 32
        C.H.C.M. | mchc | 1 | g/dl | 31.5 | 34.5
        R.D.W. | rdw_cv | 1 | % | 11.6 | 14
        Recuento de glóbulos blancos | wbc | 0 | /mm3 | 4000 | 10000
        Recuento de plaquetas | plt | 0 | /mm3 | 150000 | 400000
        Eritrosedimentación 1ª hora | esr | 0 | mm | | 20""", v), section, line)
    formula = ""
    for n, key in (("Neutrófilos segmentados", "neut"), ("Eosinófilos", "eos"), ("Basófilos", "baso"), ("Linfocitos", "lymph"), ("Monocitos", "mono")):
        pc = put(d, h, drawn, (n, f"{key}_pct", v[f"{key}_pct"], 0, "%", None, None))
        ab = put(d, h, drawn, (n, f"{key}_abs", white * v[f"{key}_pct"] / 100, 0, "/mm3", None, None))
        formula += tr([n, f"<b>{pc.value}</b> %", f"<b>{ab.value}</b> /mm3"], ["n", "r", "r"])
    chem = table_rows(read_plan("""# QUÍMICA CLÍNICA <span>Suero, autoanalizador</span>
        Glucemia | glucose | 0 | mg/dl | 70 | 110
        Uremia | urea | 0 | mg/dl | 10 | 50
        Creatininemia | creat | 2 | mg/dl | .5 | .9
        Uricemia | urate | 1 | mg/dl | 2.4 | 5.7
        Bilirrubina total | bili_total | 2 | mg/dl | | 1
        T.G.O. (ASAT) | ast | 0 | UI/l | | 32
        T.G.P. (ALAT) | alt | 0 | UI/l | | 33
        Fosfatasa alcalina | alp | 0 | UI/l | 35 | 105
        L.D.H. | ldh | 0 | UI/l | 135 | 214
        Proteínas totales | tp | 1 | g/dl | 6.4 | 8.3
        Albúmina | albumin | 1 | g/dl | 3.5 | 5.2
        Calcemia | ca | 1 | mg/dl | 8.6 | 10
        Ferritina | ferritin | 0 | ng/ml | 13 | 150
        Proteína C reactiva | crp | 1 | mg/l | | 5
        Beta 2 microglobulina | b2m | 2 | mg/l | .8 | 2.2""", v), section, line)
    d.never("observation", "no bands were counted", code="band_pct")
    d.never("observation", "licence of the biochemist", text="M.N. 5.555")
    d.never("date", "the day of the printout", text=str(drawn.plus(1)))
    d.html = page(f"""
<p class="c"><b style="font-size:14pt">{issuer}</b><br><span class="s">Av. Rivadavia 0000, 1º "B" · Tel. 4555-0166 · Dir. Téc.: Dra. M. Barragán (Bioquímica) M.N. 5.555</span></p>
<table class="id"><tr><td>Paciente: <b>{who}</b></td><td>Edad: {age} años &nbsp; Sexo: F</td><td>Protocolo: <b>{protocol}</b></td></tr><tr><td>Solicitado por: Dr. Gutiérrez Llambí, F.</td><td>Fecha de extracción: <b>{drawn}</b></td><td>Impreso: {drawn.plus(1)}</td></tr></table>
<table class="t">{count}</table>
<table class="t f"><tr class="h"><td>Fórmula leucocitaria</td><td class="r">Relativa</td><td class="r">Absoluta</td></tr>{formula}</table>
<p style="margin:3pt 4pt"><i>Observaciones: anisocitosis. Neutrófilos en cayado: no se observan. Plaquetas disminuidas, se controló en frotis.</i></p>
<table class="t">{chem}</table>
<p class="r" style="margin-top:22pt">Dra. Lucía Ferrante-Quiroga<br>Bioquímica</p>{scribble(r, 112, 222, 36)}""",
        css=".id { border-top: 1pt solid #000; border-bottom: 1pt solid #000; margin: 5pt 0 } .id td { padding: 2pt 4pt } .t td { padding: 1.35pt 4pt } .g { font-weight: bold; padding-top: 5pt !important } .g span { font-weight: normal; font-style: italic; font-size: 8pt; padding-left: 10pt } .f { width: 62%; margin: 4pt 0 } .h td { font-weight: bold; border-bottom: .5pt solid #000 } .n { width: 36% } .u { width: 12% }",
        font="Liberation Serif", pt=10, margin="11mm 20mm", lang="es", footer='"Hoja " counter(page) " de " counter(pages)')
