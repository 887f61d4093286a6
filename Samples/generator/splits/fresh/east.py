"""Fresh split: laboratory pages in Turkish, Chinese and Arabic."""
from dates import years
from facts import House
from layout import esc, page, stamp, tr
from patients import ANAEMIC, CYTOPENIC, blood, tests
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
