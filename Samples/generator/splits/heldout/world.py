"""Held-out split: Chinese, Russian, Turkish, Arabic and German pages."""
import datetime as dt

from dates import Day
from facts import House
from layout import esc, page, raised, scribble, stamp, tr
from patients import ANAEMIC, CYTOPENIC, blood
from registry import ALL, sample


@sample("held-zh-1", ALL, "Layout: Chinese chemistry above a blood count on one sheet, short names before long ones, marks behind the range.")
def chinese(d):
    r, h = d.r, House(low="↓", high="↑", between="--", below="≤{}")
    b = blood(r, **ANAEMIC)
    drawn = d.collected("%Y.%m.%d")
    age, who = r.randint(31, 74), r.choice(["上官云霞", "夏侯雨桐", "公孙静姝"])
    no, issuer = f"JZ{d.digits(7)}", "清河湾血液肿瘤医院"
    d.source("lab.chemistry", issuer, drawn.plus(0, "reported"), "chi_sim+eng")
    d.patient(who, "female", age=age, 就诊号=no)
    u = r.uniform
    alb = round(u(29, 41), 1)
    tp = round(alb + u(24, 36), 1)
    bt = round(u(8, 36), 1)
    bd = round(bt * u(.25, .4), 1)
    row = lambda ab, n, c, x, p, unit, lo, hi: (lambda q: tr([ab, n, q.value, raised(unit), esc(q.range), q.flag], ["", "", "r", "", "c", "c b"]))(d.row(h, drawn, c, n, x, p, unit, lo, hi))
    chem = "".join(row(*x) for x in [("ALT", "丙氨酸氨基转移酶", "alt", u(8, 96), 0, "U/L", 7, 40), ("AST", "天门冬氨酸氨基转移酶", "ast", u(12, 80), 0, "U/L", 13, 35), ("TP", "总蛋白", "tp", tp, 1, "g/L", 65, 85), ("ALB", "白蛋白", "albumin", alb, 1, "g/L", 40, 55), ("GLO", "球蛋白", "globulin", tp - alb, 1, "g/L", 20, 40), ("TBIL", "总胆红素", "bili_total", bt, 1, "μmol/L", None, 21), ("DBIL", "直接胆红素", "bili_direct", bd, 1, "μmol/L", None, 8), ("IBIL", "间接胆红素", "bili_indirect", bt - bd, 1, "μmol/L", None, 15),
                                     ("GGT", "γ-谷氨酰转肽酶", "ggt", u(9, 120), 0, "U/L", 7, 45), ("ALP", "碱性磷酸酶", "alp", u(40, 180), 0, "U/L", 50, 135), ("LDH", "乳酸脱氢酶", "ldh", u(160, 720), 0, "U/L", 120, 250), ("UREA", "尿素", "urea", u(2.6, 11), 2, "mmol/L", 2.6, 7.5), ("CREA", "肌酐", "creat", u(38, 120), 0, "μmol/L", 41, 73), ("UA", "尿酸", "urate", u(180, 520), 0, "μmol/L", 155, 357), ("K", "钾", "k", u(3.1, 5.2), 2, "mmol/L", 3.5, 5.3), ("Na", "钠", "na", u(133, 146), 1, "mmol/L", 137, 147), ("Ca", "钙", "ca", u(1.98, 2.6), 2, "mmol/L", 2.11, 2.52), ("β2-MG", "β2微球蛋白", "b2m", u(1.4, 6.2), 2, "mg/L", 1, 3)])
    cbc = "".join(row(ab, n, c, b[c] * f, p, unit, lo, hi) for ab, n, c, f, p, unit, lo, hi in [("WBC", "白细胞", "wbc", 1, 2, "×10⁹/L", 3.5, 9.5), ("NEUT#", "中性粒细胞数", "neut_abs", 1, 2, "×10⁹/L", 1.8, 6.3), ("LYM#", "淋巴细胞数", "lymph_abs", 1, 2, "×10⁹/L", 1.1, 3.2), ("MONO#", "单核细胞数", "mono_abs", 1, 2, "×10⁹/L", .1, .6), ("RBC", "红细胞", "rbc", 1, 2, "×10¹²/L", 3.8, 5.1), ("HGB", "血红蛋白", "hgb", 10, 0, "g/L", 115, 150), ("HCT", "红细胞压积", "hct", 1, 1, "%", 35, 45), ("PLT", "血小板", "plt", 1, 0, "×10⁹/L", 125, 350)])
    d.never("observation", "a grade of the serum's colour", text="溶血(-)")
    d.never("observation", "the date of the next visit is no draw date", text="复诊")
    head = "<tr><th>代号</th><th>项目</th><th class='r'>测定值</th><th>单位</th><th class='c'>参考值</th><th></th></tr>"
    d.html = page(f"""
<p class="c" style="font:15pt 'Noto Serif CJK SC'">{issuer}</p><p class="c">检 验 结 果 单</p>
<div class="id">{who}　女　{age} 岁　就诊号 {no}　血液二科门诊<br>采血 {drawn} 07:15　　审核 {drawn} 10:40　　标本 血清 / EDTA 血　　诊断 淋巴瘤化疗后</div>
<p class="q">一、生化</p><table class="t">{head}{chem}</table><p class="q">二、血细胞分析</p><table class="t">{head}{cbc}</table>
<p style="margin-top:6pt">标本性状：溶血(-) 脂血(-)　　复诊前请携带本单。</p><p>检验 公冶晨　审核 太史宁　<span class="s">结果仅对来样负责</span></p>{stamp('清河湾' + chr(10) + '检验科', 128, 8, 10, '#b00', 12, .5)}""",
        css=".id { border-top: 1.2pt solid #000; border-bottom: .5pt solid #000; padding: 3pt 0; line-height: 1.6; margin: 5pt 0 } .q { font-weight: bold; margin: 6pt 0 1pt } .t th { border-bottom: .5pt solid #000 } .t td, .t th { padding: .7pt 6pt } .t { width: 94% }",
        font="Noto Serif CJK SC", pt=9, margin="12mm 17mm", lang="zh-Hans")


@sample("held-ru-1", ALL, "Layout: Russian count with a differential in words, the unit behind the name, a form filled in.")
def russian(d):
    r, h = d.r, House(decimal=",", low="понижен", high="повышен", between="–")
    b = blood(r, wbc=(2.1, 3.9), rbc=(2.7, 3.4), plt=(38, 110), wbc_decimals=1, part_decimals=0, parts={"band": (2, 7), "lymph": (21, 39), "mono": (5, 13), "eos": (0, 4), "baso": (0, 1)})
    drawn = d.collected("%d.%m.%Y")
    born, who = d.birth(1950, 1998), r.choice(["Верещагина Таисия Кузьминична", "Лопухова Евдокия Панкратовна", "Златогорская Инна Ефимовна"])
    no, issuer = f"{d.digits(5)}/{drawn.date:%y}", "Клинико-диагностическая лаборатория Краевого онкологического центра г. Белокаменск"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"), "rus+eng")
    d.patient(who, "female", born, Карта=no)
    body = ""
    retic, esr = r.randint(2, 19), r.randint(9, 62)
    for n, c, x, p, u, lo, hi in [("Гемоглобин", "hgb", b["hgb"] * 10, 0, "г/л", 120, 140), ("Эритроциты", "rbc", b["rbc"], 2, "×10¹²/л", 3.9, 4.7), ("Гематокрит", "hct", b["hct"], 1, "%", 36, 42), ("Средний объем эритроцита", "mcv", b["mcv"], 1, "фл", 80, 100), ("Среднее содержание Hb в эритроците", "mch", b["mch"], 1, "пг", 27, 31), ("Тромбоциты", "plt", b["plt"], 0, "×10⁹/л", 180, 320), ("Лейкоциты", "wbc", b["wbc"], 1, "×10⁹/л", 4, 9),
                                  ("  палочкоядерные", "band_pct", b["band_pct"], 0, "%", 1, 6), ("  сегментоядерные", "neut_pct", b["neut_pct"], 0, "%", 47, 72), ("  эозинофилы", "eos_pct", b["eos_pct"], 0, "%", 0, 5), ("  базофилы", "baso_pct", b["baso_pct"], 0, "%", 0, 1), ("  лимфоциты", "lymph_pct", b["lymph_pct"], 0, "%", 19, 37), ("  моноциты", "mono_pct", b["mono_pct"], 0, "%", 3, 11), ("СОЭ", "esr", esr, 0, "мм/ч", 2, 15), ("Ретикулоциты", "retic_pct", retic, 0, "‰", 2, 12)]:
        q = d.row(h, drawn, c, n.strip(), x, p, u, lo, hi)
        body += tr([("&emsp;" if n[0] == " " else "") + n.strip() + ", " + raised(u), f"<span class='hand'>{q.value}</span>", q.range, q.flag], ["", "c", "c"])
        if c == "wbc":
            body += "<tr><td colspan=4 class='b'>Лейкоцитарная формула</td></tr><tr><td>&emsp;бласты</td><td class='c'>не обнаружены</td><td class='c'>–</td><td></td></tr><tr><td>&emsp;миелоциты</td><td class='c'>нет</td><td class='c'>–</td><td></td></tr>"
    d.never("observation", "no blasts were seen", code="blast_pb_pct")
    d.never("observation", "number of the order of the ministry", text="380")
    d.html = page(f"""
<p class="s">{issuer}</p><p class="s r">Форма № 224/у (утв. приказом № 380)</p>
<p class="c b" style="font-size:13pt;margin:8pt 0 4pt">АНАЛИЗ КРОВИ</p>
<p>Ф.И.О. <u>&nbsp;{who}&nbsp;</u></p><p>Дата рождения <u>&nbsp;{born:%d.%m.%Y}&nbsp;</u> &nbsp; пол <u>&nbsp;жен.&nbsp;</u> &nbsp; медицинская карта № <u>&nbsp;{no}&nbsp;</u></p><p>Отделение <u>&nbsp;гематология, палата 4&nbsp;</u> &nbsp; дата взятия крови <u>&nbsp;{drawn}&nbsp;</u></p>
<table class="t"><tr><th>Показатель, единица</th><th>Найдено</th><th>Норма</th><th>Отметка</th></tr>{body}</table>
<p style="margin-top:8pt">Морфология: анизоцитоз +, пойкилоцитоз ++. Свёртываемость не определялась.</p><p style="margin-top:14pt">Лаборант ________________ &nbsp;&nbsp;&nbsp; Врач КДЛ ________________ Д. Ф. Остроумова</p>{scribble(r, 88, 175, 34)}{stamp('КДЛ' + chr(10) + 'для результатов', 8, 190, -9, '#3a3a9a', 10, .55, True)}""",
        css=".t { margin-top: 8pt } .t td, .t th { border: .8pt solid #000; padding: 2.3pt 6pt } .t th { text-align: center; font-weight: bold } .hand { font-weight: bold } p { margin: 2pt 0 }",
        font="Liberation Serif", pt=11, margin="15mm 20mm", lang="ru")


@sample("held-tr-1", ALL, "Layout: Turkish biochemistry and count, two groups, range before the unit, letters in brackets as flags.")
def turkish(d):
    r, h = d.r, House(decimal=",", thousands=".", low="(D)", high="(Y)", between=" - ", below="0 - {}")
    b = blood(r, wbc=(3.1, 12), rbc=(3.0, 4.1), plt=(90, 300))
    drawn = d.collected("%d/%m/%Y")
    born, who = d.birth(1948, 1999), r.choice(["NURETTİN KARAÇAYIR", "HALDUN BEŞPINAR", "ŞAKİR DEMİRKUBUZ"])
    no, issuer = f"{d.digits(4)}{d.digits(4)}", "Özel Gökçedere Hastanesi Merkez Laboratuvarı"
    d.source("lab.chemistry", issuer, drawn.plus(0, "reported"), "tur+eng")
    d.patient(who, "male", born, ProtokolNo=no)
    u = r.uniform
    line = lambda q: tr([q.name, f"<b>{q.value}</b>", q.flag, q.range, raised(q.unit)], ["", "r"])
    tp, alb = round(u(60, 84)) / 10, round(u(29, 46)) / 10
    chem = "".join(line(d.row(h, drawn, c, n, x, p, unit, lo, hi)) for n, c, x, p, unit, lo, hi in [("Glukoz (açlık)", "glucose", u(74, 180), 0, "mg/dL", 74, 106), ("Kan üre azotu (BUN)", "bun", u(8, 34), 1, "mg/dL", 7, 20), ("Kreatinin", "creat", u(.6, 1.9), 2, "mg/dL", .7, 1.2), ("Ürik asit", "urate", u(3, 10), 1, "mg/dL", 3.5, 7.2), ("ALT (SGPT)", "alt", u(9, 90), 0, "U/L", None, 50), ("AST (SGOT)", "ast", u(11, 80), 0, "U/L", None, 50), ("Alkalen fosfataz", "alp", u(40, 180), 0, "U/L", 30, 120), ("Laktat dehidrogenaz", "ldh", u(190, 640), 0, "U/L", None, 248), ("Total bilirubin", "bili_total", u(.3, 2), 2, "mg/dL", .3, 1.2),
                                                                                                          ("Total protein", "tp", tp, 1, "g/dL", 6.6, 8.3), ("Albümin", "albumin", alb, 1, "g/dL", 3.5, 5.2), ("Kalsiyum", "ca", u(8.2, 10.8), 1, "mg/dL", 8.8, 10.6), ("Sodyum", "na", u(132, 146), 0, "mmol/L", 136, 146), ("Potasyum", "k", u(3.3, 5.4), 1, "mmol/L", 3.5, 5.1), ("Ferritin", "ferritin", u(1050, 3900), 0, "ng/mL", 24, 336), ("CRP", "crp", u(2, 90), 1, "mg/L", None, 5)])
    cbc = "".join(line(d.row(h, drawn, c, n, b[c], p, unit, lo, hi)) for n, c, p, unit, lo, hi in [("Lökosit (WBC)", "wbc", 2, "10³/µL", 4, 10.5), ("Eritrosit (RBC)", "rbc", 2, "10⁶/µL", 4.3, 5.7), ("Hemoglobin", "hgb", 1, "g/dL", 13.5, 17.2), ("Hematokrit", "hct", 1, "%", 39.5, 50.3), ("MCV", "mcv", 1, "fL", 80.7, 95.5), ("MCH", "mch", 1, "pg", 27.2, 33.5), ("MCHC", "mchc", 1, "g/dL", 32.7, 35.6), ("Trombosit (PLT)", "plt", 0, "10³/µL", 150, 400), ("Nötrofil #", "neut_abs", 2, "10³/µL", 1.8, 6.9), ("Lenfosit #", "lymph_abs", 2, "10³/µL", 1.1, 3.4), ("Monosit #", "mono_abs", 2, "10³/µL", .1, .9), ("Nötrofil %", "neut_pct", 1, "%", 41, 73), ("Lenfosit %", "lymph_pct", 1, "%", 19.4, 44.9), ("Monosit %", "mono_pct", 1, "%", 5.1, 10.9), ("Eozinofil %", "eos_pct", 1, "%", .9, 6), ("Bazofil %", "baso_pct", 1, "%", .3, 1.5)])
    d.never("observation", "test cancelled for haemolysis", code="mg")
    d.never("observation", "identity number", text="T.C. Kimlik")
    head = "<tr><th>Tetkik</th><th class='r'>Sonuç</th><th></th><th>Referans</th><th>Birim</th></tr>"
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:12pt">{issuer}</b></td><td class="r s">Rapor No 1 / Sayfa 1</td></tr></table>
<table class="id"><tr><td>Adı Soyadı</td><td>: {who}</td><td>Protokol No</td><td>: {no}</td></tr><tr><td>Doğum Tarihi / Cinsiyet</td><td>: {born:%d/%m/%Y} / Erkek</td><td>Numune Alma</td><td>: {drawn} 08:12</td></tr><tr><td>İsteyen Birim</td><td>: Hematoloji Polikliniği</td><td>Onay</td><td>: {drawn} 11:47</td></tr></table>
<p class="q">BİYOKİMYA</p><table class="t">{head}{chem}<tr><td>Magnezyum</td><td class="r" colspan=2>Hemolizli numune</td><td>1,8 - 2,6</td><td>mg/dL</td></tr></table>
<p class="q">HEMOGRAM</p><table class="t">{head}{cbc}</table>
<p class="s" style="margin-top:7pt">(D): düşük, (Y): yüksek. Sonuçlar klinik bulgularla değerlendirilmelidir.</p><p style="margin-top:8pt">Uzm. Dr. Nesrin Akyıldız-Tan, Tıbbi Biyokimya</p>{scribble(r, 46, 206, 36)}""",
        css=".hd { border-bottom: 2pt solid #8b1a1a } .id { margin: 5pt 0 } .id td { padding: .8pt 4pt } .q { background: #8b1a1a; color: #fff; padding: 1.5pt 5pt; margin: 5pt 0 2pt; font-weight: bold } .t th { font-style: italic; border-bottom: .5pt solid #8b1a1a } .t td, .t th { padding: 1.05pt 5pt }",
        font="Liberation Sans", pt=8.8, margin="11mm 16mm", lang="tr")


@sample("held-ar-1", ALL, "Layout: Arabic count from right to left, Western digits, unit between value and range, words as flags.")
def arabic(d):
    r, h = d.r, House(low="منخفض", high="مرتفع", normal="", between=" - ")
    b = blood(r, **CYTOPENIC)
    drawn = d.collected("%d/%m/%Y")
    age, who = r.randint(22, 70), r.choice(["هدى سليم البستاني", "رنا فوزي الحداد", "نجوى عادل الخطيب"])
    no, issuer = d.digits(6), "مخبر الياسمين للتحاليل الطبية"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"), "ara+eng")
    d.patient(who, "female", age=age, رقم_المريض=no)
    body = ""
    for n, c, p, u, lo, hi in [("كريات الدم البيضاء", "wbc", 2, "10^3/uL", 4, 10), ("كريات الدم الحمراء", "rbc", 2, "10^6/uL", 3.9, 5.2), ("خضاب الدم (الهيموغلوبين)", "hgb", 1, "g/dL", 12, 15.5), ("الهيماتوكريت", "hct", 1, "%", 36, 46), ("حجم الكرية الوسطي", "mcv", 1, "fL", 80, 98), ("وسطي خضاب الكرية", "mch", 1, "pg", 27, 33), ("تركيز خضاب الكرية", "mchc", 1, "g/dL", 31.5, 35.5), ("الصفيحات الدموية", "plt", 0, "10^3/uL", 150, 400), ("العدلات", "neut_pct", 1, "%", 45, 72), ("اللمفاويات", "lymph_pct", 1, "%", 20, 45), ("وحيدات النوى", "mono_pct", 1, "%", 2, 10), ("الحمضات", "eos_pct", 1, "%", 0, 6), ("الأسسات", "baso_pct", 1, "%", 0, 1), ("سرعة التثفل (الساعة الأولى)", "esr", 0, "mm", 0, 20)]:
        q = d.row(h, drawn, c, n, b.get(c, r.randint(6, 70)), p, u, lo, hi)
        body += f"<tr><td>{n}</td><td class='c b'><bdi dir='ltr'>{q.value}</bdi></td><td class='c'><bdi dir='ltr'>{u}</bdi></td><td class='c'><bdi dir='ltr'>{q.range}</bdi></td><td class='c'>{q.flag}</td></tr>"
    d.never("observation", "telephone", text="000555014")
    d.html = page(f"""
<p class="c" style="font-size:16pt"><b>{issuer}</b></p><p class="c s">هاتف <bdi dir="ltr">000555014</bdi> – دوام المخبر من الثامنة صباحا</p>
<table class="id"><tr><td>الاسم: <b>{who}</b></td><td>العمر: {age} سنة</td><td>الجنس: أنثى</td></tr><tr><td>رقم المريض: {no}</td><td>تاريخ السحب: <bdi dir="ltr">{drawn}</bdi></td><td>الطبيب: د. مازن القباني</td></tr></table>
<p class="b" style="margin:8pt 0 4pt">تعداد الدم الكامل والصيغة</p>
<table class="t"><tr><th>التحليل</th><th>النتيجة</th><th>الوحدة</th><th>المجال الطبيعي</th><th>ملاحظة</th></tr>{body}</table>
<p style="margin-top:8pt">لم تشاهد خلايا أرومية في اللطاخة.</p><p style="margin-top:20pt">التوقيع: د. سمر النابلسي</p>""",
        css="bdi { font-family: 'Noto Sans' } .id td { padding: 2pt 6pt } .id { border: .8pt solid #000; margin: 6pt 0 } .t td, .t th { border: .5pt solid #555; padding: 2.2pt 6pt } .t th { background: #e6e6e6; font-weight: bold; text-align: center }",
        font="Noto Naskh Arabic", pt=11, margin="14mm 17mm", lang="ar", rtl=True)
    d.never("observation", "no blasts were seen", code="blast_pb_pct")


@sample("held-de-1", ALL, "Layout: German doctor's letter, diagnoses and treatments as dashes, laboratory values in one running paragraph.")
def german(d):
    r, p = d.r, "%d.%m.%Y"
    a = Day(dt.date(r.randint(2020, 2021), r.randint(1, 8), r.randint(13, 28)), p, "stated")
    born, who = d.birth(1950, 1978), r.choice(["Anneliese Kretschmar-Ovono", "Hannelore Brandstätter", "Gudrun Wiesengrund"])
    no, issuer = d.digits(8), "Klinikum Rabenau, Medizinische Klinik III"
    m = lambda k: Day(a.plus(k).date, "%m/%Y", "stated")
    seen = a.plus(1450)
    lab = Day(seen.date - dt.timedelta(days=1), p, "collected")
    pet = Day(seen.date - dt.timedelta(days=8), p, "performed")
    d.source("letter", issuer, seen, "deu+eng", role="stated")
    d.patient(who, "female", born, FallNr=no)
    d.fact("diagnoses", m(0), code="DLBCL", printed="Diffus großzelliges B-Zell-Lymphom", stage="IIIB", status="new")
    d.treat("chemotherapy", "R-CHOP", "R-CHOP", 1, (), m(14), m(130), 6, "CR")
    d.treat("chemotherapy", "R-DHAP", "R-DHAP", 2, (), m(700), m(760), 3, "PR")
    d.treat("conditioning", "BEAM", None, 2)
    d.treat("autologous-transplant", "auto-sct", "autologe Stammzelltransplantation", 2, (), a.plus(800), None, None, "CR")
    d.treat("chemotherapy", "Pola-BR", "Pola-BR", 3, (), m(1260), m(1390), 4, "PD", "Progress")
    d.treat("cell-therapy", "axicabtagene ciloleucel", None, drugs=["axicabtagene ciloleucel"], assertion="planned")
    d.fact("responses", m(1240), category="relapse")
    suv = f"{r.uniform(9, 24):.1f}".replace(".", ",")
    d.fact("imaging", pet, modality="PET-CT", deauville=5, suvMax=float(suv.replace(",", ".")))
    c = lambda lo, hi, q=1: f"{r.uniform(lo, hi):.{q}f}".replace(".", ",")
    t = lambda code, v, u="": d.told(code, v, u, lab)
    line = (f"Hb {t('hgb', c(8.4, 11.6), 'g/dl')} g/dl, Leukozyten {t('wbc', c(2.1, 5.5, 2), '/nl')} /nl, Thrombozyten {t('plt', str(r.randint(48, 148)), '/nl')} /nl, Neutrophile absolut {t('neut_abs', c(1.1, 1.9, 2), '/nl')} /nl, Natrium {t('na', str(r.randint(133, 143)), 'mmol/l')} mmol/l, Kalium {t('k', c(3.4, 4.9), 'mmol/l')} mmol/l, "
            f"Kreatinin {t('creat', c(.7, 1.3, 2), 'mg/dl')} mg/dl, Bilirubin gesamt {t('bili_total', c(.3, 1.2), 'mg/dl')} mg/dl, GPT {t('alt', str(r.randint(12, 61)), 'U/l')} U/l, LDH {t('ldh', str(r.randint(260, 690)), 'U/l')} U/l, CRP {t('crp', c(2, 48), 'mg/l')} mg/l, Quick nicht bestimmt.")
    d.told("ecog", "1", "", seen)
    d.told("lvef", "58", "%")
    d.fact("statements", question="prior-car-t", answer="none")
    d.fact("comorbidities", name="Arterielle Hypertonie")
    for drug, dose in (("ramipril", "5 mg"), ("aciclovir", "400 mg"), ("pantoprazol", "20 mg")):
        d.fact("medications", drug=drug, dose=dose)
    d.never("observation", "not determined", code="pt")
    d.never("treatment", "refused", regimen="Glofit")
    d.never("treatment", "not possible without a donor", regimen="allo-sct")
    d.never("diagnosis", "the mother's", text="Mammakarzinom")
    d.never("observation", "not seen in the marrow", code="bm_blast_pct")
    d.html = page(f"""
<table><tr><td><b style="font-size:12pt">{issuer}</b><br><span class="s">Hämatologie und internistische Onkologie · Am Weiher 12 · Telefon 000 555 0177</span></td><td class="r">{seen}</td></tr></table>
<p style="margin-top:12pt">Frau Dr. med. U. Lichtenfels<br>Praxis am Torbogen</p>
<p class="b" style="margin-top:12pt">Patientin: {who}, geb. {born:%d.%m.%Y}, Fall-Nr. {no}</p>
<p style="margin-top:6pt">Sehr geehrte Frau Kollegin,<br>wir berichten über die oben genannte Patientin, die sich am {seen} in unserer Ambulanz vorstellte.</p>
<p class="q">Diagnosen</p><p>– Diffus großzelliges B-Zell-Lymphom, Stadium IIIB, Erstdiagnose {m(0)}<br>– Zweites Rezidiv {m(1240)}<br>– Arterielle Hypertonie</p>
<p class="q">Bisherige Therapie</p><p>– {m(14)} bis {m(130)}: 6 Zyklen R-CHOP, komplette Remission<br>– {m(700)} bis {m(760)}: 3 Zyklen R-DHAP bei erstem Rezidiv, partielle Remission<br>– {a.plus(800)}: autologe Stammzelltransplantation nach BEAM, komplette Remission<br>– {m(1260)} bis {m(1390)}: 4 Zyklen Pola-BR, darunter Progress<br>– keine vorangegangene CAR-T-Zelltherapie</p>
<p class="q">Befunde</p><p>ECOG 1, kein Fieber. Echokardiographie: LVEF 58 %. PET-CT vom {pet}: Deauville 5, SUVmax {suv} retroperitoneal, keine Lungenherde. Knochenmark: kein Lymphombefall, keine Blastenvermehrung.</p>
<p>Labor vom {lab}: {line}</p>
<p class="q">Medikation</p><p>Ramipril 5 mg 1-0-0, Aciclovir 400 mg 1-0-1, Pantoprazol 20 mg 1-0-0</p>
<p class="q">Beurteilung und Procedere</p><p>Es liegt ein refraktärer Verlauf nach drei Therapielinien vor. Geplant ist Axicabtagen-Ciloleucel; der Antrag ist gestellt. Eine Behandlung mit Glofitamab lehnte die Patientin ab, eine allogene Transplantation kommt mangels Spender nicht in Frage. Die Mutter war an einem Mammakarzinom erkrankt.</p>
<p style="margin-top:8pt">Mit freundlichen kollegialen Grüßen</p><p style="margin-top:24pt">Prof. Dr. med. A. Sternheim-Okonkwo &nbsp;&nbsp;&nbsp;&nbsp; Dr. med. J. Petzold</p>{scribble(r, 4, 184, 40)}""",
        css=".q { font-weight: bold; margin-top: 8pt; letter-spacing: .3pt }", font="Carlito", pt=11, margin="16mm 23mm", lang="de", footer='"Seite " counter(page) " von " counter(pages)')
