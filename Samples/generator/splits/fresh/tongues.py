"""Fresh split: laboratory pages in Turkish, Russian, Chinese, Arabic, German and Spanish."""
from dates import years
from facts import House
from layout import esc, page, scribble, stamp, tr
from patients import ANAEMIC, CYTOPENIC, blood, si, tests, whole_differential
from registry import ALL, sample
from rows import put, read_plan, table_rows


@sample("fresh-tr-1", ALL, "Layout: Turkish university hospital, letter in a box before the result, unit and interval, three earlier results at the right.")
def turkish(d):
    r, h = d.r, House(decimal=",", low="D", high="Y", between=" - ", below="< {}", above="> {}")
    drawn = d.collected("%d.%m.%Y")
    before = [drawn.plus(-x) for x in (9, 21, 35)]
    born, who = d.birth(1955, 1999), r.choice(["HÜSEYİN AYDOĞMUŞ", "İBRAHİM KÖSEOĞLU", "ŞÜKRÜ YILDIRIMER"])
    now, *old = [tests(r, years(born, drawn), False, **k) for k in (CYTOPENIC, ANAEMIC, CYTOPENIC, ANAEMIC)]
    no, issuer = d.digits(8), "Kızılırmak Üniversitesi Tıp Fakültesi Hastanesi Merkez Laboratuvarı"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"), "tur+eng")
    d.patient(who, "male", born, DosyaNo=no)
    text = """# HEMATOLOJİ
        WBC (Lökosit) | wbc | 2 | 10^3/µL | 4,0 | 10.2
        NEU# (Nötrofil sayısı) | neut_abs | 2 | 10^3/µL | 1.8 | 7.7
        LYM# (Lenfosit sayısı) | lymph_abs | 2 | 10^3/µL | 1.1 | 4
        MONO# (Monosit sayısı) | mono_abs | 2 | 10^3/µL | .1 | .9
        NEU% (Nötrofil yüzdesi) | neut_pct | 1 | % | 41 | 73
        LYM% (Lenfosit yüzdesi) | lymph_pct | 1 | % | 19 | 45
        RBC (Eritrosit) | rbc | 2 | 10^6/µL | 4.4 | 5.8
        HGB (Hemoglobin) | hgb | 1 | g/dL | 13.6 | 17.2
        HCT (Hematokrit) | hct | 1 | % | 39.5 | 50.3
        MCV (Ort. eritrosit hacmi) | mcv | 1 | fL | 80.7 | 95.5
        RDW | rdw_cv | 1 | % | 11.8 | 14.3
        PLT (Trombosit) | plt | 0 | 10^3/µL | 150 | 372
        Sedimantasyon | esr | 0 | mm/saat | 0 | 20
        # KOAGÜLASYON
        Protrombin zamanı (PT) | pt | 1 | sn | 10 | 14
        INR | inr | 2 | | .8 | 1.2
        aPTT | aptt | 1 | sn | 21 | 35
        Fibrinojen | fibrinogen | 0 | mg/dL | 200 | 400
        # BİYOKİMYA
        Üre | urea | 1 | mg/dL | 17 | 43
        Kreatinin | creat | 2 | mg/dL | .67 | 1.17
        Ürik asit | urate | 1 | mg/dL | 3.5 | 7.2
        AST | ast | 0 | U/L | | 50
        ALT | alt | 0 | U/L | | 50
        LDH | ldh | 0 | U/L | | 248
        Total bilirubin | bili_total | 2 | mg/dL | .3 | 1.2
        Direkt bilirubin | bili_direct | 2 | mg/dL | | .2
        Albümin | albumin | 1 | g/dL | 3.5 | 5.2
        Kalsiyum | ca | 1 | mg/dL | 8.8 | 10.6
        Sodyum | na | 0 | mmol/L | 136 | 146
        Potasyum | k | 1 | mmol/L | 3.5 | 5.1
        CRP | crp | 1 | mg/L | | 5
        Ferritin | ferritin | 0 | ng/mL | 23.9 | 336""".replace("4,0", "4")
    kept = ({"wbc", "neut_abs", "hgb", "hct", "plt", "creat", "alt", "ldh", "crp", "k", "na"}, {"wbc", "neut_abs", "hgb", "plt", "ldh", "ferritin"}, {"wbc", "hgb", "plt", "creat", "inr", "pt"})

    def line(x):
        q = put(d, h, drawn, x, flagless=False, range_decimals=x[3])
        past = [put(d, h, when, x[:2] + (v[x[1]],) + x[3:], flagless=True).value if x[1] in names else "" for when, v, names in zip(before, old, kept)]
        return tr([q.name, f"<span class='{'fl' if q.flag else ''}'>{q.flag}</span>", f"<b>{q.value}</b>", q.unit, esc(q.range), *past], ["n", "c", "r", "", "", "r p", "r p", "r p"])

    rows = table_rows(read_plan(text, now), lambda t: f"<tr><td colspan=8 class='g'>{t}</td></tr>", line)
    d.never("date", "day of approval", text="Onay")
    d.never("observation", "identity number, masked", text="123******45")
    d.html = page(f"""
<table class="hd"><tr><td class="c"><b>T.C.<br>KIZILIRMAK ÜNİVERSİTESİ<br>TIP FAKÜLTESİ HASTANESİ</b><br>Merkez Laboratuvarı Sonuç Raporu</td></tr></table>
<table class="id"><tr><td>Hasta Adı Soyadı</td><td>: <b>{who}</b></td><td>Dosya No</td><td>: {no}</td></tr><tr><td>T.C. Kimlik No</td><td>: 123******45</td><td>Doğum Tarihi / Cinsiyet</td><td>: {born:%d.%m.%Y} / Erkek</td></tr><tr><td>İstem Yapan Servis</td><td>: Kemik İliği Nakil Ünitesi</td><td>Numune Alım Tarihi</td><td>: {drawn} 06:30</td></tr><tr><td>İstem Yapan Doktor</td><td>: Doç. Dr. Sevgi Tunçbilek</td><td>Uzman Onay Tarihi</td><td>: {drawn} 09:54</td></tr></table>
<table class="t"><tr class="h"><td>Tetkik Adı</td><td></td><td class="r">Sonuç</td><td>Birim</td><td>Referans Değerler</td><td class="r">{before[0]}</td><td class="r">{before[1]}</td><td class="r">{before[2]}</td></tr>{rows}</table>
<p class="s" style="margin-top:5pt">D: Referans aralığının altında, Y: Referans aralığının üstünde. Bu rapor 5070 sayılı kanuna göre elektronik olarak imzalanmıştır. Referans değerler yaş ve cinsiyete göre verilmiştir. Tel: 0000 555 01 44 / 2210</p>
<p style="margin-top:5pt">Uzm. Dr. Aylin Karakoç Dip. No: 00155</p>""",
        css=".hd { border-bottom: 1.2pt solid #000; line-height: 1.15 } .id { margin: 4pt 0; border-bottom: .6pt solid #000 } .id td { padding: .9pt 4pt } .h td { font-weight: bold; background: #d9e6d9 } .t td { padding: 1.12pt 4pt } .g { font-weight: bold; border-bottom: .6pt solid #2d6a3a; padding-top: 4pt !important } .fl { border: .8pt solid #a00; color: #a00; font-weight: bold; padding: 0 2.4pt; font-size: 7.6pt } .p { color: #555; font-size: 8.2pt } .n { width: 30% }",
        font="Liberation Sans", pt=8.8, margin="10mm 14mm 10mm", lang="tr", footer='"Sayfa " counter(page) " / " counter(pages)')


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


@sample("fresh-zh-1", ALL, "Layout: Chinese tertiary hospital, two tests a row with code, name, result, sign, unit, interval; half a sheet across; CRP and SAA at the end.")
def chinese(d):
    r, h = d.r, House(low="↓", high="↑", between="-", below="<{}", above=">{}")
    drawn = d.collected("%Y-%m-%d")
    age, who = r.randint(26, 67), r.choice(["欧阳建国", "宋丽华", "尹志强"])
    v = blood(r, **CYTOPENIC)
    v = {**v, "hgb_l": round(v["hgb"] * 10), "mchc_l": round(v["mchc"] * 10)}
    u = r.uniform
    v |= {"plcr": round(u(18, 40), 1), "nrbc": round(u(0, .6), 1), "ig_pct": round(u(.2, 1.4), 1), "crp": round(u(1.2, 88), 2), "saa": round(u(6, 210), 2), "retic_pct": round(u(.3, 1.9), 2), "hgb": v["hgb_l"], "mchc": v["mchc_l"]}
    v["retic_abs"] = round(v["rbc"] * v["retic_pct"] * 10, 1)
    no, bar, issuer = d.digits(10), f"{drawn.date:%Y%m%d}G{d.digits(4)}", "江南省第一人民医院"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"), "chi_sim+eng")
    d.patient(who, "female" if who == "宋丽华" else "male", age=age, 住院号=no)
    text = """WBC 白细胞计数 | wbc | 2 | 10^9/L | 3.5 | 9.5
        NEUT% 中性粒细胞百分比 | neut_pct | 1 | % | 40 | 75
        LYMPH% 淋巴细胞百分比 | lymph_pct | 1 | % | 20 | 50
        MONO% 单核细胞百分比 | mono_pct | 1 | % | 3 | 10
        EO% 嗜酸性粒细胞百分比 | eos_pct | 1 | % | .4 | 8
        BASO% 嗜碱性粒细胞百分比 | baso_pct | 1 | % | 0 | 1
        NEUT# 中性粒细胞计数 | neut_abs | 2 | 10^9/L | 1.8 | 6.3
        LYMPH# 淋巴细胞计数 | lymph_abs | 2 | 10^9/L | 1.1 | 3.2
        MONO# 单核细胞计数 | mono_abs | 2 | 10^9/L | .1 | .6
        EO# 嗜酸性粒细胞计数 | eos_abs | 2 | 10^9/L | .02 | .52
        BASO# 嗜碱性粒细胞计数 | baso_abs | 2 | 10^9/L | 0 | .06
        IG% 幼稚粒细胞百分比 | ig_pct | 1 | % | 0 | .6
        NRBC% 有核红细胞百分比 | nrbc | 1 | /100WBC | 0 | .2
        RBC 红细胞计数 | rbc | 2 | 10^12/L | 3.8 | 5.1
        HGB 血红蛋白 | hgb | 0 | g/L | 115 | 150
        HCT 红细胞压积 | hct | 1 | % | 35 | 45
        MCV 平均红细胞体积 | mcv | 1 | fL | 82 | 100
        MCH 平均血红蛋白含量 | mch | 1 | pg | 27 | 34
        MCHC 平均血红蛋白浓度 | mchc | 0 | g/L | 316 | 354
        RDW-CV 红细胞分布宽度CV | rdw_cv | 1 | % | 10.9 | 15.4
        RDW-SD 红细胞分布宽度SD | rdw_sd | 1 | fL | 37 | 54
        PLT 血小板计数 | plt | 0 | 10^9/L | 125 | 350
        MPV 平均血小板体积 | mpv | 1 | fL | 7.4 | 12.5
        PDW 血小板分布宽度 | pdw | 1 | fL | 9 | 17
        PCT 血小板压积 | pct_plateletcrit | 2 | % | .11 | .28
        P-LCR 大血小板比率 | ?plcr | 1 | % | 13 | 43
        RET% 网织红细胞百分比 | retic_pct | 2 | % | .5 | 1.5
        RET# 网织红细胞计数 | retic_abs | 1 | 10^9/L | 24 | 84
        hs-CRP 超敏C反应蛋白 | crp | 2 | mg/L | 0 | 5
        SAA 血清淀粉样蛋白A | ?saa | 2 | mg/L | 0 | 10"""
    rows = []
    for n, (label, code, x, p, unit, lo, hi) in enumerate(read_plan(text, v), 1):
        short, name = label.split(" ")
        q = d.row(h, drawn, code, name, x, p, unit, lo, hi)
        rows.append(f"<td class='c'>{n}</td><td>{short}</td><td class='n'>{name}</td><td class='r'>{q.value}</td><td class='f'>{q.flag}</td><td>{unit}</td><td class='k'>{esc(q.range)}</td>")
    half = len(rows) // 2
    head = "<td class='c'>No</td><td>代号</td><td class='n'>项目名称</td><td class='r'>结果</td><td class='f'></td><td>单位</td><td class='k'>参考区间</td>"
    table = "".join(f"<tr>{a}{b}</tr>" for a, b in zip(rows[:half], rows[half:]))
    d.fact("diagnoses", code="ALL", printed="急性淋巴细胞白血病")
    d.never("observation", "number of the bar code", text=bar)
    d.never("observation", "no cells of that kind were counted", code="blast_pb_pct")
    d.html = page(f"""
<p class="c"><b style="font-size:13pt">{issuer}检验报告单</b> <span class="s" style="float:right">样本号：{r.randint(12, 380)}</span></p>
<table class="id"><tr><td>姓名：<b>{who}</b></td><td>性别：{'女' if who == '宋丽华' else '男'}</td><td>年龄：{age}岁</td><td>科别：血液内科三病区</td><td>床号：2{r.randint(1, 9)}</td></tr><tr><td>住院号：{no}</td><td colspan=2>标本种类：全血(EDTA)</td><td>临床诊断：急性淋巴细胞白血病</td><td>条码：{bar}</td></tr></table>
<table class="t"><tr class="h">{head}{head}</tr>{table}</table>
<p style="margin-top:3pt">备注：已复检，血小板减少与涂片相符。血涂片未见原始细胞。</p>
<table class="ft"><tr><td>送检医生：魏晓东</td><td>采集时间：{drawn} 06:18</td><td>接收时间：{drawn} 07:02</td><td>报告时间：{drawn} 08:11</td></tr><tr><td>检验者：冯 洁</td><td>审核者：罗 文</td><td colspan=2>本报告仅对所检测标本负责，结果有疑问请于当日与检验科联系（电话 5550188）</td></tr></table>""",
        css=".id { border-top: 1pt solid #000; border-bottom: 1pt solid #000; margin: 3pt 0 } .id td { padding: 1.2pt 4pt } .t td { padding: 1.1pt 2.6pt; white-space: nowrap } .h td { font-weight: bold; border-bottom: .6pt solid #000 } .k { border-right: .6pt solid #000; padding-right: 6pt !important } .t tr td:last-child { border-right: 0 } .f { width: 10pt; font-weight: bold } .ft { border-top: 1pt solid #000; margin-top: 3pt } .ft td { padding: 1pt 4pt }",
        size="240mm 148mm", font="Noto Sans CJK SC", pt=9, margin="8mm 9mm 7mm", lang="zh")


@sample("fresh-ar-1", ALL, "Layout: Jordanian hospital from right to left, Arabic names with the English short name, previous result and date, chemistry and clotting.")
def arabic(d):
    r, h = d.r, House(low="L", high="H", between=" - ", below="< {}", above="> {}")
    drawn = d.collected("%d-%m-%Y")
    before = drawn.plus(-r.randint(12, 20))
    age, who = r.randint(30, 68), r.choice(["سامر نبيل العجلوني", "وائل فارس الكيلاني", "مراد زهير الشريدة"])
    v, old = tests(r, age, False, **CYTOPENIC), tests(r, age, False, **ANAEMIC)
    no, issuer = d.digits(8), "مستشفى ربوة عمّان التخصصي"
    d.source("lab.chemistry", issuer, drawn.plus(0, "reported"), "ara+eng")
    d.patient(who, "male", age=age, رقم_الملف=no)
    text = """سكر الدم|Glucose | glucose | 0 | mg/dL | 70 | 100
        اليوريا|Urea | urea | 1 | mg/dL | 17 | 43
        الكرياتينين|Creatinine | creat | 2 | mg/dL | .7 | 1.3
        حمض اليوريك|Uric Acid | urate | 1 | mg/dL | 3.5 | 7.2
        الصوديوم|Na | na | 0 | mmol/L | 136 | 145
        البوتاسيوم|K | k | 1 | mmol/L | 3.5 | 5.1
        الكلور|Cl | cl | 0 | mmol/L | 98 | 107
        الكالسيوم|Ca | ca | 1 | mg/dL | 8.6 | 10.3
        الفوسفور|Phosphorus | phos | 1 | mg/dL | 2.5 | 4.5
        المغنيسيوم|Mg | mg | 1 | mg/dL | 1.7 | 2.4
        البروتين الكلي|Total Protein | tp | 1 | g/dL | 6.4 | 8.3
        الألبومين|Albumin | albumin | 1 | g/dL | 3.5 | 5.2
        البيليروبين الكلي|T. Bilirubin | bili_total | 1 | mg/dL | .2 | 1.2
        البيليروبين المباشر|D. Bilirubin | bili_direct | 2 | mg/dL | 0 | .3
        ناقلة الأمين|ALT | alt | 0 | U/L | | 41
        ناقلة الأسبارتات|AST | ast | 0 | U/L | | 40
        الفوسفاتاز القلوي|ALP | alp | 0 | U/L | 40 | 129
        إنزيم|LDH | ldh | 0 | U/L | 135 | 225
        الفيريتين|Ferritin | ferritin | 0 | ng/mL | 30 | 400
        البروتين المتفاعل C|CRP | crp | 1 | mg/L | | 5
        زمن البروثرومبين|PT | pt | 1 | sec | 11 | 13.5
        النسبة المعيارية|INR | inr | 2 | | .8 | 1.2
        زمن الثرومبوبلاستين الجزئي|aPTT | aptt | 1 | sec | 25 | 37
        الفيبرينوجين|Fibrinogen | fibrinogen | 0 | mg/dL | 200 | 400"""
    kept = {"glucose", "urea", "creat", "urate", "na", "k", "ca", "albumin", "bili_total", "alt", "ast", "ldh", "crp"}
    ltr = lambda t: f"<bdi dir='ltr'>{t}</bdi>"
    rows = ""
    for line in filter(None, map(str.strip, text.splitlines())):
        name, rest = line.split("|", 1)
        (english, code, x, p, unit, lo, hi), = read_plan(rest, v)
        q = d.row(h, drawn, code, english, x, p, unit, lo, hi)
        past = put(d, h, before, (english, code, old[code], p, unit, lo, hi), flagless=True).value if code in kept else ""
        rows += f"<tr><td>{name} {ltr(f'({english})')}</td><td class='c'><b>{ltr(q.value)}</b></td><td class='c'>{ltr(q.flag)}</td><td class='c'>{ltr(unit)}</td><td class='c'>{ltr(esc(q.range))}</td><td class='c o'>{ltr(past)}</td></tr>"
    d.never("observation", "telephone", text="065550144")
    d.never("date", "date of the previous results under today's", text=str(before) + " as the date of today's results")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:14pt">{issuer}</b><br>دائرة المختبرات الطبية – الكيمياء السريرية والتخثر</td><td style="text-align:left" dir="ltr"><b>Rabwat Amman Specialty Hospital</b><br><span class="s">Tel 065550144 · JCI, CAP accredited</span></td></tr></table>
<table class="id"><tr><td>اسم المريض: <b>{who}</b></td><td>رقم الملف: {ltr(no)}</td><td>العمر: {ltr(age)} سنة – ذكر</td></tr><tr><td>الطبيب المعالج: د. رائد الحمود</td><td>تاريخ سحب العينة: {ltr(f'<b>{drawn}</b> 08:05')}</td><td>تاريخ اعتماد النتيجة: {ltr(f'{drawn} 10:47')}</td></tr></table>
<table class="t"><tr><th>الفحص</th><th>النتيجة</th><th></th><th>الوحدة</th><th>المعدل الطبيعي</th><th>النتيجة السابقة<br>{ltr(before)}</th></tr>{rows}</table>
<p style="margin-top:7pt">ملاحظة: العينة غير متحللة. تم التأكد من النتائج غير الطبيعية بإعادة الفحص.</p><p style="margin-top:14pt">أخصائي المختبر: د. هبة القضاة</p>{stamp('LAB' + chr(10) + 'VERIFIED', 10, 218, -8, '#1d6a5a', 10, .5, True)}""",
        css="bdi { font-family: 'Noto Sans' } .hd { border-bottom: 2pt solid #1d6a5a } .id { background: #edf5f2; margin: 6pt 0 } .id td { padding: 3pt 6pt } .t td, .t th { border: .5pt solid #88a; padding: 1.7pt 6pt } .t th { background: #1d6a5a; color: #fff; font-weight: bold; text-align: center } .o { color: #555 }",
        font="Noto Naskh Arabic", pt=10, margin="11mm 15mm", lang="ar", rtl=True)


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
