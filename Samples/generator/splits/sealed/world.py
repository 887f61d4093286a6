"""Sealed split: laboratory pages in Russian, Turkish, German, Arabic and Italian."""
from dates import years
from facts import House
from layout import esc, page, raised, scribble, stamp, tr
from patients import ANAEMIC, CYTOPENIC, si, tests, whole_differential
from registry import ALL, sample
from rows import put, qualitative, read_plan, table_rows


@sample("sealed-ru-1", ALL, "Layout: Russian hospital form, unit behind the name after a comma, norm before the result, arrows, blood group and serology filled in below, round stamp.")
def hospital_form(d):
    r, h = d.r, House(decimal=",", low="↓", high="↑", between="–", below="до {}", above="более {}")
    drawn = d.collected("%d.%m.%Y")
    born, who = d.birth(1950, 1992), r.choice(["Логинова Тамара Игнатьевна", "Сафиуллина Гузель Маратовна", "Черемных Раиса Павловна"])
    v = si(tests(r, years(born, drawn), True, **CYTOPENIC))
    v |= whole_differential(r, v) | {"hct": round(v["hct"] * 100, 1)}
    card, issuer = f"{d.digits(5)}/{drawn.date:%y}", "ГБУЗ «Областная больница № 4», клинико-диагностическая лаборатория"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"), "rus+eng")
    d.patient(who, "female", born, НомерКарты=card)
    text = """# Общий анализ крови
        Гемоглобин | hgb | 0 | г/л | 120 | 140
        Эритроциты | rbc | 2 | ×10¹²/л | 3.9 | 4.7
        Гематокрит | hct | 1 | % | 36 | 42
        Средний объём эритроцита (MCV) | mcv | 1 | фл | 80 | 100
        Тромбоциты | plt | 0 | ×10⁹/л | 180 | 320
        Лейкоциты | wbc | 2 | ×10⁹/л | 4 | 9
        Нейтрофилы | neut_pct | 0 | % | 48 | 78
        Лимфоциты | lymph_pct | 0 | % | 19 | 37
        Моноциты | mono_pct | 0 | % | 3 | 11
        Эозинофилы | eos_pct | 0 | % | 0 | 5
        Базофилы | baso_pct | 0 | % | 0 | 1
        СОЭ | esr | 0 | мм/ч | 2 | 15
        # Биохимический анализ крови
        Общий белок | tp | 0 | г/л | 65 | 85
        Альбумин | albumin | 0 | г/л | 35 | 50
        Мочевина | urea | 1 | ммоль/л | 2.5 | 8.3
        Креатинин | creat | 0 | мкмоль/л | 53 | 97
        Мочевая кислота | urate | 0 | мкмоль/л | 142 | 339
        Глюкоза | glucose | 1 | ммоль/л | 3.9 | 6.1
        Билирубин общий | bili_total | 1 | мкмоль/л | 5 | 21
        АЛТ | alt | 0 | Ед/л | | 35
        АСТ | ast | 0 | Ед/л | | 35
        ЛДГ | ldh | 0 | Ед/л | 125 | 220
        Калий | k | 1 | ммоль/л | 3.5 | 5.1
        Натрий | na | 0 | ммоль/л | 136 | 145
        Кальций общий | ca | 2 | ммоль/л | 2.15 | 2.55
        С-реактивный белок | crp | 1 | мг/л | | 5
        Фибриноген | fibrinogen | 1 | г/л | 2 | 4
        МНО | inr | 2 | | .85 | 1.25"""
    line = lambda x: (lambda q: tr([raised(q.name + (f", {q.unit}" if q.unit else "")), esc(q.range), f"{q.value} {q.flag}"], ["n", "c", "v"]))(put(d, h, drawn, x))
    rows = table_rows(read_plan(text, v), lambda t: f"<tr><td colspan=3 class='g'>{t}</td></tr>", line)
    group = d.observation("abo_rh", "Группа крови, резус-фактор", r.choice(["A(II) Rh+", "O(I) Rh+", "B(III) Rh+"]), "", drawn)
    word = lambda code, name: f"{name}: <u>&nbsp;{qualitative(d, code, name, 'отрицательный', 'negative', drawn)}&nbsp;</u>"
    words = ", ".join(word(*x) for x in (("hbsag", "HBsAg"), ("antihcv", "Анти-ВГС"), ("hiv", "ВИЧ"), ("syphilis_trep", "Антитела к бледной трепонеме")))
    d.never("observation", "number of the form", text="224/у")
    d.never("observation", "number of the order", text="1030")
    d.html = page(f"""
<table class="s"><tr><td>Министерство здравоохранения<br>{issuer.split(', ')[0]}<br>{issuer.split(', ')[1]}</td><td class="r">Медицинская документация<br>Форма № 224/у<br>Утверждена приказом № 1030</td></tr></table>
<p class="c b" style="font-size:13pt;margin:8pt 0 4pt">АНАЛИЗ КРОВИ</p>
<p class="f">Ф.И.О. <u>&nbsp;{who}&nbsp;</u> &nbsp; Дата рождения <u>&nbsp;{born:%d.%m.%Y}&nbsp;</u> &nbsp; Карта № <u>&nbsp;{card}&nbsp;</u></p><p class="f">Отделение <u>&nbsp;гематологическое&nbsp;</u> &nbsp; Палата <u>&nbsp;7&nbsp;</u> &nbsp; Дата взятия <u>&nbsp;{drawn}&nbsp;</u> &nbsp; Пол <u>&nbsp;жен.&nbsp;</u></p>
<table class="t"><tr class="h"><td>Показатель, единицы</td><td class="c">Норма</td><td class="v">Результат</td></tr>{rows}</table>
<p class="f" style="margin-top:6pt">Группа крови, резус-фактор: <u>&nbsp;{group}&nbsp;</u></p><p class="f">{words}</p>
<p style="margin-top:16pt">Врач-лаборант __________________ Плетнёва О. Г.</p>{scribble(r, 30, 235, 30)}{stamp("КДЛ" + chr(10) + "№ 4", 150, 214, 10, "#2a3f9a", 11, .6, True)}""",
        css=".f { margin-top: 3pt; line-height: 1.4 } u { text-decoration: none; border-bottom: .6pt solid #000 } .t { margin-top: 6pt } .t td { border: .7pt solid #000; padding: 1.1pt 6pt } .h td { font-weight: bold } .g { font-weight: bold; text-align: center } .n { width: 56% } .v { width: 24%; padding-left: 12pt !important }",
        font="Liberation Serif", pt=10.4, margin="10mm 18mm 10mm 22mm", lang="ru")


@sample("sealed-tr-1", ALL, "Layout: Turkish city hospital, count and chemistry beside each other in ruled frames, letter in brackets after the value, interval in square brackets in a line of its own.")
def city_hospital(d):
    r, h = d.r, House(decimal=",", low="(D)", high="(Y)", between=" - ", below="< {}", above="> {}")
    drawn = d.collected("%d.%m.%Y")
    born, who = d.birth(1949, 1990), r.choice(["MUSTAFA KARAARSLAN", "HASAN ÖZGÜNEŞ", "İBRAHİM ÇETİNKAYA"])
    v = tests(r, years(born, drawn), False, **ANAEMIC)
    v |= {k: v[k] / 100 for k in ("igg", "iga", "igm")}
    tc, issuer = d.digits(11), "Yıldıztepe Şehir Hastanesi"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"), "tur+eng")
    d.patient(who, "male", born, TCKimlikNo=tc)
    left = """# HEMOGRAM
        Lökosit (WBC) | wbc | 2 | 10³/µL | 4.5 | 11
        Eritrosit (RBC) | rbc | 2 | 10⁶/µL | 4.5 | 5.9
        Hemoglobin (HGB) | hgb | 1 | g/dL | 13.5 | 17.5
        Hematokrit (HCT) | hct | 1 | % | 41 | 53
        MCV | mcv | 1 | fL | 80 | 100
        MCH | mch | 1 | pg | 26 | 34
        MCHC | mchc | 1 | g/dL | 31 | 37
        RDW-CV | rdw_cv | 1 | % | 11.5 | 14.5
        Trombosit (PLT) | plt | 0 | 10³/µL | 150 | 450
        Nötrofil # | neut_abs | 2 | 10³/µL | 1.8 | 7.7
        Lenfosit # | lymph_abs | 2 | 10³/µL | 1 | 4.8
        Monosit # | mono_abs | 2 | 10³/µL | .1 | 1
        Nötrofil % | neut_pct | 1 | % | 40 | 75
        Lenfosit % | lymph_pct | 1 | % | 20 | 45
        Monosit % | mono_pct | 1 | % | 2 | 10
        Eozinofil % | eos_pct | 1 | % | 0 | 6
        Bazofil % | baso_pct | 1 | % | 0 | 1.5
        # KOAGÜLASYON
        Protrombin zamanı (PT) | pt | 1 | sn | 11 | 14.5
        INR | inr | 2 | | .85 | 1.2
        aPTT | aptt | 1 | sn | 22 | 35"""
    right = """# BİYOKİMYA
        Glukoz | glucose | 0 | mg/dL | 74 | 106
        Üre | urea | 0 | mg/dL | 17 | 43
        Kreatinin | creat | 2 | mg/dL | .67 | 1.17
        Ürik asit | urate | 1 | mg/dL | 3.5 | 7.2
        AST | ast | 0 | U/L | | 50
        ALT | alt | 0 | U/L | | 50
        Alkalen fosfataz | alp | 0 | U/L | 30 | 120
        GGT | ggt | 0 | U/L | | 55
        LDH | ldh | 0 | U/L | | 248
        Total bilirubin | bili_total | 1 | mg/dL | .3 | 1.2
        Total protein | tp | 1 | g/dL | 6.6 | 8.3
        Albümin | albumin | 1 | g/dL | 3.5 | 5.2
        Sodyum | na | 0 | mmol/L | 136 | 146
        Potasyum | k | 1 | mmol/L | 3.5 | 5.1
        Kalsiyum | ca | 1 | mg/dL | 8.8 | 10.6
        CRP | crp | 1 | mg/L | | 5
        Ferritin | ferritin | 0 | µg/L | 22 | 322
        # İMMÜNOLOJİ
        IgG | igg | 2 | g/L | 7 | 16
        IgA | iga | 2 | g/L | .7 | 4
        IgM | igm | 2 | g/L | .4 | 2.3"""

    def line(x):
        q = put(d, h, drawn, x)
        return f"<div class='l'><span>{q.name}</span><b>{q.value} {q.flag}</b><em>{raised(q.unit)}</em></div><div class='k'>[{esc(q.range)}]</div>"

    side = lambda text: "".join(f"<p class='g'>{x}</p>" if isinstance(x, str) else line(x) for x in read_plan(text, v))
    d.never("observation", "no sample came", text="Sedimantasyon")
    d.html = page(f"""
<p class="c"><b style="font-size:13pt">T.C. SAĞLIK BAKANLIĞI</b><br><b style="font-size:12pt">{issuer}</b><br>Tıbbi Laboratuvar Sonuç Raporu</p>
<table class="id"><tr><td>Adı Soyadı: <b>{who}</b></td><td>T.C. Kimlik No: {tc}</td><td>Doğum Tarihi: {born:%d.%m.%Y} / Erkek</td></tr><tr><td>Servis: Hematoloji Polikliniği</td><td>Örnek Alım: {drawn} 08:17</td><td>Uzman Onay: {drawn} 11:52</td></tr></table>
<div class="fx"><div>{side(left)}</div><div>{side(right)}</div></div>
<p class="s" style="margin-top:6pt">(Y) yüksek, (D) düşük. Sedimantasyon: numune gelmedi. Sonuçlar klinik bulgularla birlikte değerlendirilmelidir.</p><p class="r" style="margin-top:12pt">Uzm. Dr. Nilgün Sarıkaya, Tıbbi Biyokimya</p>""",
        css=".id { margin: 6pt 0; border-top: .8pt solid #000; border-bottom: .8pt solid #000 } .fx { display: flex; justify-content: space-between } .fx > div { width: 49%; border: .8pt solid #000; padding: 3pt 6pt } .l { display: flex; line-height: 1.15 } .l span { width: 38mm } .l b { flex: 1; text-align: right; padding-right: 6pt } .l em { width: 17mm; font-style: normal } .k { font-size: 7.4pt; color: #444; text-align: right; padding-right: 17mm; line-height: 1.05; border-bottom: .3pt solid #bbb; margin-bottom: 1pt } .g { font-weight: bold; text-align: center; background: #eee; margin: 2pt 0 }",
        font="Liberation Sans", pt=8.9, margin="9mm 13mm 9mm", lang="tr")


@sample("sealed-de-1", ALL, "Layout: German protein laboratory, unit in square brackets behind the name, exclamation marks at the left, share and amount of the fractions in one line, two earlier findings as sentences.")
def proteins(d):
    r, h = d.r, House(decimal=",", low="!", high="!", between=" bis ", below="bis {}", above="ab {}")
    drawn = d.collected("%d.%m.%Y")
    then = drawn.plus(-r.randint(40, 64))
    born, who = d.birth(1940, 1974), r.choice(["Hollenstein, Burkhard", "Petersen-Juhl, Detlef", "Wackernagel, Ottmar"])
    no, issuer = f"{d.digits(3)}-{d.digits(6)}", "Institut für Klinische Chemie, Klinikum Ostheide"
    d.source("lab.protein", issuer, drawn.plus(2, "reported"), "deu+eng")
    d.patient(who, "male", born, Labornummer=no)
    u = r.uniform
    spike, old = round(u(14, 31), 1), 0
    old = round(spike - u(3, 7), 1)
    parts = [("Albumin", "albumin", u(31, 38), 40.2, 47.6), ("Alpha-1-Globuline", None, u(2.1, 4), 2.1, 3.5), ("Alpha-2-Globuline", None, u(5, 8.8), 5.1, 8.5), ("Beta-Globuline", None, u(5.4, 8), 6, 9.4), ("Gamma-Globuline", None, spike + u(2, 5), 8, 13.5)]
    parts = [(n, c, round(x, 1), lo, hi) for n, c, x, lo, hi in parts]
    total = round(sum(x[2] for x in parts), 1)

    def line(x, extra="", **more):
        q = put(d, h, drawn, x, **more)
        return tr([f"<b>{q.flag}</b>", f"{q.name}{f' [{q.unit}]' if q.unit else ''}", f"<b>{q.value}</b>" if q.flag else q.value, extra, esc(q.range)], ["m", "n", "r", "r", "k"])

    share = lambda x: h.number(x / total * 100, 1) + " %"
    rows = line(("Gesamteiweiß", "tp", total, 1, "g/l", 64, 83)) + "".join(line((n, c, x, 1, "g/l", lo, hi), share(x)) for n, c, x, lo, hi in parts)
    shown = d.observation("mprot_s", "M-Gradient", h.number(spike, 1), "g/l", drawn)
    rows += tr(["<b>!</b>", "M-Gradient [g/l]", f"<b>{shown}</b>", share(spike), "nicht nachweisbar"], ["m", "n", "r", "r", "k"])
    k, lam = round(u(3, 9), 1), round(u(140, 620), 1)
    more = "".join(line(x) for x in (("IgG", "igg", spike * 1.05 + 2, 2, "g/l", 7, 16), ("IgA", "iga", u(.2, .6), 2, "g/l", .7, 4), ("IgM", "igm", u(.15, .38), 2, "g/l", .4, 2.3)))
    more += "".join(line(x) for x in (("Freie Leichtketten Kappa", "kflc", k, 1, "mg/l", 3.3, 19.4), ("Freie Leichtketten Lambda", "lflc", lam, 1, "mg/l", 5.7, 26.3))) + line(("Kappa/Lambda-Quotient", "flc_ratio", k / lam, 2, "", .26, 1.65))
    more += "".join(line(x) for x in (("Beta-2-Mikroglobulin", "b2m", u(2.6, 6.4), 2, "mg/l", .8, 2.2), ("Kreatinin", "creat", u(.8, 1.9), 2, "mg/dl", .67, 1.17), ("Calcium", "ca", u(2.1, 2.9), 2, "mmol/l", 2.15, 2.5), ("LDH", "ldh", r.randint(160, 410), 0, "U/l", None, 250), ("Hämoglobin", "hgb", u(8.4, 12.9), 1, "g/dl", 13.5, 17.2)))
    d.observation("ife_s", "Immunfixation im Serum", "monoklonales IgG vom Typ Lambda", "", drawn, text="positive")
    d.observation("ife_u", "Immunfixation im Urin", "negativ", "", drawn, text="negative")
    iso = {"heavy": "IgG", "light": "lambda"}
    d.fact("paraproteins", drawn, isotype=iso, concentration={"value": {"printed": shown}, "unit": {"printed": "g/l"}}, specimen="serum", method="spep", assertion="present")
    d.fact("paraproteins", drawn, isotype=iso, specimen="serum", method="ife", assertion="present")
    d.fact("paraproteins", drawn, specimen="urine", method="ife", assertion="absent")
    before = d.observation("mprot_s", None, h.number(old, 1), "g/l", then)
    d.fact("diagnoses", code="MM", printed="Multiples Myelom")
    d.never("observation", "share of a fraction of the serum", code="albumin", text=share(parts[0][2]))
    d.never("observation", "quantitation begins there", code="mprot_s", text="1,0")
    d.never("response", "no category is stated", code="PD")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:13pt">{issuer.split(', ')[1]}</b><br>{issuer.split(', ')[0]}, Proteinlabor</td><td class="r s">Heidering 12 · 00000 Ostheide<br>Tel. 0000 555-0151 · akkreditiert nach DIN EN ISO 15189</td></tr></table>
<table class="id"><tr><td>Patient<br><b>{who}</b></td><td>geb.<br><b>{born:%d.%m.%Y}</b>, m</td><td>Labornummer<br><b>{no}</b></td><td>Entnahme<br><b>{drawn}, 07:55</b></td><td>Freigabe<br><b>{drawn.plus(2)}</b></td></tr></table>
<p>Diagnose: Multiples Myelom. Einsender: Hämatologische Ambulanz.</p>
<p class="q">Serumeiweißelektrophorese (Kapillare)</p><table class="t"><tr class="h"><td></td><td class="n">Messgröße</td><td class="r">Ergebnis</td><td class="r">Anteil</td><td class="k">Referenz</td></tr>{rows}</table>
<p class="q">Immunglobuline, Leichtketten, weitere</p><table class="t">{more}</table>
<p class="q">Immunfixation</p><p>Immunfixation im Serum: monoklonales IgG vom Typ Lambda.<br>Immunfixation im Urin: negativ.</p>
<p class="q">Beurteilung</p><p>Der M-Gradient liegt in der Gamma-Fraktion; am {then} betrug er {before} g/l. Beträge unter 1,0 g/l werden nicht quantifiziert. Eine Bewertung des Ansprechens erfolgt durch die Klinik. Unter Daratumumab kann eine zusätzliche Bande IgG-Kappa auftreten.</p>
<p style="margin-top:22pt">gez. Dr. rer. nat. Friederike Sandvoß &nbsp;&nbsp; (! = außerhalb des Referenzbereichs)</p>""",
        css=".hd { border-bottom: 1pt solid #000 } .id td { font-size: 8.2pt; padding: 3pt 5pt; background: #f0f0f0 } .id b { font-size: 9.8pt } .id { margin: 6pt 0 } .q { font-weight: bold; margin: 9pt 0 2pt } p { margin-top: 4pt } .t td { padding: 1.6pt 5pt; border-bottom: .3pt dotted #777 } .h td { font-weight: bold } .m { width: 7mm; text-align: center } .n { width: 42% } .k { padding-left: 16pt !important; width: 30% }",
        font="DejaVu Sans", pt=8.9, margin="13mm 18mm", lang="de")


@sample("sealed-ar-1", ALL, "Layout: Egyptian laboratory from right to left, the Arabic name over the English one, triangle beside the value, interval left to right, blood group at the foot.")
def egypt(d):
    r, h = d.r, House(low="▼", high="▲", between=" - ", below="< {}", above="> {}")
    drawn = d.collected("%Y/%m/%d")
    age, who = r.randint(33, 68), r.choice(["محمود عبد الغفار السيد", "أشرف كمال الدين حسن", "سامح رمضان عويس"])
    v = tests(r, age, False, **CYTOPENIC)
    no, issuer = d.digits(6), "معامل النيل الأزرق للتحاليل الطبية"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"), "ara+eng")
    d.patient(who, "male", age=age, LabNo=no)
    text = """# صورة دم كاملة (CBC)
        هيموجلوبين/Hemoglobin | hgb | 1 | g/dL | 13 | 17
        عدد كرات الدم الحمراء/RBC | rbc | 2 | million/µL | 4.5 | 5.5
        الهيماتوكريت/Hematocrit | hct | 1 | % | 40 | 50
        متوسط حجم الخلية/MCV | mcv | 1 | fL | 83 | 101
        الصفائح الدموية/Platelets | plt | 0 | thousand/µL | 150 | 410
        كرات الدم البيضاء/WBC | wbc | 2 | thousand/µL | 4 | 10
        الخلايا المتعادلة/Neutrophils | neut_pct | 1 | % | 40 | 80
        الخلايا الليمفاوية/Lymphocytes | lymph_pct | 1 | % | 20 | 40
        الخلايا الأحادية/Monocytes | mono_pct | 1 | % | 2 | 10
        # وظائف الكلى والكبد
        كرياتينين/Creatinine | creat | 2 | mg/dL | .7 | 1.3
        يوريا/Urea | urea | 0 | mg/dL | 15 | 45
        حمض البوليك/Uric acid | urate | 1 | mg/dL | 3.5 | 7.2
        إنزيم الكبد/ALT | alt | 0 | U/L | | 41
        إنزيم الكبد/AST | ast | 0 | U/L | | 40
        بيليروبين كلي/Total bilirubin | bili_total | 1 | mg/dL | | 1.2
        ألبومين/Albumin | albumin | 1 | g/dL | 3.5 | 5.2
        إنزيم اللاكتات/LDH | ldh | 0 | U/L | 135 | 225
        فيريتين/Ferritin | ferritin | 0 | ng/mL | 30 | 400
        بروتين سي التفاعلي/CRP | crp | 1 | mg/L | | 6"""

    def line(x):
        arabic, english = x[0].split("/", 1)
        q = put(d, h, drawn, (english, *x[1:]))
        ltr = lambda t: f"<span dir='ltr'>{t}</span>"
        return tr([f"{arabic}<br><span dir='ltr' class='e'>{english}</span>", ltr(f"<b>{q.value}</b> {q.flag}"), ltr(q.unit), ltr(esc(q.range))], ["n", "c", "c", "c"])

    rows = table_rows(read_plan(text, v), lambda t: f"<tr><td colspan=4 class='g'>{t}</td></tr>", line)
    group = d.observation("abo_rh", "Blood group", r.choice(["A Positive", "B Positive", "O Positive"]), "", drawn)
    virus = "".join(f"<td class='c'>{name}<br><b>{qualitative(d, code, name, 'سلبي', 'negative', drawn)}</b></td>" for code, name in (("hbsag", "HBsAg"), ("antihcv", "HCV Ab"), ("hiv", "HIV Ag/Ab")))
    d.never("observation", "number of the branch telephone", text="19555")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:15pt">{issuer}</b><br>فرع المهندسين، الخط الساخن <span dir="ltr">19555</span></td><td class="r" dir="ltr"><b>BLUE NILE LABS</b><br>Lab No {no}</td></tr></table>
<table class="id"><tr><td>الاسم: <b>{who}</b></td><td>السن: {age} سنة</td><td>النوع: ذكر</td></tr><tr><td>الطبيب: د. هالة مرسي</td><td>تاريخ السحب: <span dir="ltr">{drawn}</span></td><td>تاريخ التقرير: <span dir="ltr">{drawn}</span></td></tr></table>
<table class="t"><tr class="h"><td>التحليل</td><td class="c">النتيجة</td><td class="c">الوحدة</td><td class="c">المعدل الطبيعي</td></tr>{rows}</table>
<table class="v"><tr><td class="c">فصيلة الدم<br><b dir="ltr">{group}</b></td>{virus}</tr></table>
<p style="margin-top:14pt">إخصائي التحاليل: د. منى شاكر</p>""",
        css="body { font-family: 'Noto Naskh Arabic', 'Liberation Sans' } span[dir=ltr], b[dir=ltr] { font-family: 'Liberation Sans' } .hd { border-bottom: 2pt solid #1d5fa8 } .id { margin: 4pt 0 } .t td { border-bottom: .5pt solid #88a; padding: .4pt 6pt; vertical-align: middle; line-height: 1.2 } .h td { background: #1d5fa8; color: #fff; font-weight: bold } .g { background: #e4edf7; font-weight: bold } .e { font: 8pt 'Liberation Sans' } .n { width: 38% } .v { margin-top: 6pt } .v td { border: .7pt solid #1d5fa8; padding: 2pt }",
        font="Liberation Sans", pt=9.4, margin="9mm 15mm 8mm", lang="ar", rtl=True)


@sample("sealed-it-1", ALL, "Layout: Italian hospital laboratory, star before the value, formula with share and amount on one line, interval with a hyphen, materials as section heads, comments in italics.")
def italian(d):
    r, h = d.r, House(decimal=",", low="*", high="*", between=" - ", below="fino a {}", above="superiore a {}")
    drawn = d.collected("%d/%m/%Y")
    born, who = d.birth(1947, 1984), r.choice(["BERTOLUCCI GRAZIELLA", "MONTAGNANI LUISA", "ZAMBONINI CARLA"])
    v = tests(r, years(born, drawn), True, **CYTOPENIC)
    no, issuer = d.digits(9), "Azienda Ospedaliera Valtellese, Laboratorio Analisi"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"), "ita+eng")
    d.patient(who, "female", born, Richiesta=no)
    top = """Leucociti | wbc | 2 | 10^9/L | 4 | 10
        Eritrociti | rbc | 2 | 10^12/L | 3.9 | 5.2
        Emoglobina | hgb | 1 | g/dL | 12 | 16
        Ematocrito | hct | 1 | % | 36 | 46
        MCV | mcv | 1 | fL | 80 | 96
        MCH | mch | 1 | pg | 27 | 33
        Piastrine | plt | 0 | 10^9/L | 150 | 400"""
    chem = """# Siero
        Glucosio | glucose | 0 | mg/dL | 70 | 100
        Urea | urea | 0 | mg/dL | 17 | 43
        Creatinina | creat | 2 | mg/dL | .5 | .95
        Acido urico | urate | 1 | mg/dL | 2.4 | 5.7
        Bilirubina totale | bili_total | 2 | mg/dL | .3 | 1.2
        AST (GOT) | ast | 0 | U/L | | 31
        ALT (GPT) | alt | 0 | U/L | | 34
        Gamma-GT | ggt | 0 | U/L | | 38
        Fosfatasi alcalina | alp | 0 | U/L | 30 | 120
        LDH | ldh | 0 | U/L | 135 | 225
        Proteine totali | tp | 1 | g/dL | 6.4 | 8.3
        Albumina | albumin | 1 | g/dL | 3.5 | 5.2
        Calcio | ca | 1 | mg/dL | 8.6 | 10.2
        Sodio | na | 0 | mmol/L | 136 | 145
        Potassio | k | 1 | mmol/L | 3.5 | 5.1
        Proteina C reattiva | crp | 1 | mg/L | | 5
        Ferritina | ferritin | 0 | ng/mL | 13 | 150
        Beta-2-microglobulina | b2m | 2 | mg/L | .8 | 2.2
        # Plasma citratato
        INR | inr | 2 | | .85 | 1.2
        Fibrinogeno | fibrinogen | 0 | mg/dL | 180 | 400"""
    line = lambda x: (lambda q: tr([q.name, q.flag, q.value, q.unit, esc(q.range)], ["n", "r st", "r", "", ""]))(put(d, h, drawn, x))
    section = lambda t: f"<tr><td colspan=5 class='g'>{t}</td></tr>"
    rows = section("Sangue intero (EDTA)") + table_rows(read_plan(top, v), section, line)
    formula = ""
    for name, cell, low, high in (("Neutrofili", "neut", 2, 7.5), ("Linfociti", "lymph", 1, 4), ("Monociti", "mono", .2, 1), ("Eosinofili", "eos", 0, .5), ("Basofili", "baso", 0, .2)):
        pc = d.row(h, drawn, f"{cell}_pct", name, v[f"{cell}_pct"], 1, "%")
        q = put(d, h, drawn, (name, f"{cell}_abs", v[f"{cell}_abs"], 2, "10^9/L", low, high))
        formula += tr([name, f"{pc.value} %", q.flag, q.value, q.unit, q.range], ["", "r", "r st", "r"])
    rows2 = table_rows(read_plan(chem, v), section, line)
    d.never("observation", "level in a comment", code="plt", text="20")
    d.never("observation", "in progress", text="Elettroforesi proteica")
    d.never("observation", "target of treatment", code="inr", text="2,0")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:13pt">{issuer.split(', ')[0]}</b><br>{issuer.split(', ')[1]} - Direttore: dott.ssa Ilaria Scotti</td><td class="r">Richiesta n. <b>{no}</b><br>Prelievo del {drawn} ore 7:45<br>Stampato il {drawn.plus(1)}</td></tr></table>
<p class="id">Sig.ra <b>{who}</b> &nbsp; nata il {born:%d/%m/%Y} &nbsp; Provenienza: DH Ematologia</p>
<table class="t"><tr class="h"><td>Esame</td><td></td><td class="r">Esito</td><td>U.M.</td><td>Intervallo di riferimento</td></tr>{rows}</table>
<p class="cm">Formula leucocitaria</p><table class="t fo">{formula}</table><p class="cm">Piastrine confermate allo striscio; sotto 20 si avvisa il reparto.</p>
<table class="t">{rows2}</table><p class="cm">INR in terapia anticoagulante: da 2,0 a 3,0. Elettroforesi proteica: in corso, seguirà referto.</p>
<p class="r" style="margin-top:9pt">Referto firmato digitalmente - dott. Ruggero Malinverni</p><p class="s">* valore esterno all'intervallo di riferimento</p>""",
        css=".hd { border-bottom: .8pt solid #000 } .id { margin: 5pt 0; font-size: 10.5pt } .h td { font-weight: bold; border-bottom: .5pt solid #000 } .t td { padding: .8pt 5pt } .g { font-style: italic; font-weight: bold; padding-top: 3pt !important } .n { width: 40%; padding-left: 10pt !important } .st { width: 6mm } .fo { width: 84%; margin-left: 8mm } .cm { font-style: italic; font-size: 88%; margin: 2pt 0 2pt 10pt }",
        font="Liberation Serif", pt=10, margin="9mm 18mm 8mm", lang="it")
