"""Blood counts in other languages and scripts."""
from dates import jalali
from facts import House
from layout import esc, page, raised, scribble, stamp, tr
from patients import ANAEMIC, CYTOPENIC, blood
from registry import sample


@sample("zh-cbc-two-columns", "good poor photo", """
Layout: Chinese hospital count sheet (A5-like landscape), two tests per row with running numbers, arrows, abbreviations beside Chinese names.
Hard: running number stands before the name; arrow column; ×10^9/L with caret; the age "岁"; three dates at the foot.
Never: running numbers as values; the time of sending or of the report as the draw date.
""")
def zh(d):
    h = House(low="↓", high="↑", between="-")
    b = blood(d.r, **CYTOPENIC)
    drawn = d.collected("%Y-%m-%d")
    age, who = d.r.randint(28, 72), d.r.choice(["钟离若兰", "司徒明远", "欧阳晓岚"])
    sex = "male" if who == "司徒明远" else "female"
    no, issuer = d.digits(9), "松岭市第九人民医院"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"), "chi_sim+eng")
    d.patient(who, sex, age=age, 病历号=no)
    plan = [("白细胞计数", "wbc", 1, 2, "10^9/L", 3.5, 9.5), ("中性粒细胞百分率", "neut_pct", 1, 1, "%", 40, 75), ("淋巴细胞百分率", "lymph_pct", 1, 1, "%", 20, 50), ("单核细胞百分率", "mono_pct", 1, 1, "%", 3, 10), ("嗜酸性粒细胞百分率", "eos_pct", 1, 1, "%", .4, 8), ("嗜碱性粒细胞百分率", "baso_pct", 1, 1, "%", 0, 1), ("中性粒细胞绝对值", "neut_abs", 1, 2, "10^9/L", 1.8, 6.3), ("淋巴细胞绝对值", "lymph_abs", 1, 2, "10^9/L", 1.1, 3.2), ("单核细胞绝对值", "mono_abs", 1, 2, "10^9/L", .1, .6),
            ("红细胞计数", "rbc", 1, 2, "10^12/L", 3.8, 5.1), ("血红蛋白浓度", "hgb", 10, 0, "g/L", 115, 150), ("红细胞压积", "hct", 1, 1, "%", 35, 45), ("平均红细胞体积", "mcv", 1, 1, "fL", 82, 100), ("平均血红蛋白量", "mch", 1, 1, "pg", 27, 34), ("平均血红蛋白浓度", "mchc", 10, 0, "g/L", 316, 354), ("血小板计数", "plt", 1, 0, "10^9/L", 125, 350), ("平均血小板体积", "mpv", 1, 1, "fL", 7, 12.5), ("血小板压积", "pct_plateletcrit", 1, 2, "%", .11, .28)]
    out = []
    for k, (n, c, f, p, u, lo, hi) in enumerate(plan, 1):
        q = d.row(h, drawn, c, n, b[c] * f, p, u, lo, hi)
        out.append(f"<td class='r'>{k}</td><td>{n}</td><td class='r'>{q.value}</td><td>{q.flag}</td><td>{u}</td><td>{q.range}</td>")
    rows = "".join(f"<tr>{a}<td class='gap'></td>{z}</tr>" for a, z in zip(out[:9], out[9:]))
    head = "<th></th><th>项目名称</th><th class='r'>结果</th><th></th><th>单位</th><th>参考区间</th>"
    d.never("observation", "monocytes of a differential are never a running number", code="mono_pct", text="4")
    d.html = page(f"""
<p class="c b" style="font-size:15pt">{issuer}检验报告单</p>
<table class="hd"><tr><td>姓名：{who}</td><td>性别：{'男' if sex == 'male' else '女'}</td><td>年龄：{age}岁</td><td>病历号：{no}</td></tr><tr><td>科别：血液内科</td><td>床号：17</td><td>标本：静脉血</td><td>申请医生：皇甫静</td></tr></table>
<table class="g"><tr>{head}<th class="gap"></th>{head}</tr>{rows}</table>
<p style="margin-top:6pt">采样时间：{drawn} 06:32 &nbsp; 送检时间：{drawn} 07:10 &nbsp; 报告时间：{drawn} 09:48</p><p>检验者：令狐安 &nbsp; 审核者：端木清 &nbsp; <span class="s">本报告仅对该标本负责</span></p>{stamp('检验专用章', 140, 55, -12, '#c11', 11, .5, True)}""",
        size="A5 landscape", margin="9mm 10mm", css=".hd { border-bottom: 1pt solid #000; margin: 6pt 0 } .g th { border-bottom: .7pt solid #000 } .g { border-bottom: 1pt solid #000 } .gap { width: 10pt } .g td, .g th { padding: 1.2pt 2pt }", font="Noto Sans CJK SC", pt=8, lang="zh-Hans")


@sample("zh-cbc-single-list", "fax photo png", """
Layout: Chinese count in one long ruled list on A4, English abbreviations in their own column, 偏高/偏低 as words.
Hard: name and abbreviation in two columns; the flag is a word; real superscripts; range with a tilde; "未检" (not tested) for one test.
Never: a number for the reticulocytes; the telephone number.
""")
def zh_list(d):
    h = House(low="偏低", high="偏高", between="~")
    b = blood(d.r, wbc=(13, 29), rbc=(2.6, 3.3), plt=(28, 76), parts={"lymph": (9, 21), "mono": (4, 9), "eos": (.1, 1), "baso": (.1, .5)})
    drawn = d.collected("zh")
    born, who = d.birth(), d.r.choice(["慕容海川", "诸葛知秋", "东方启明"])
    no, issuer = d.digits(8), "云麓医学检验所"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"), "chi_sim+eng")
    d.patient(who, "male", born, 条码号=no)
    rows = ""
    for n, ab, c, f, p, u, lo, hi in [("白细胞", "WBC", "wbc", 1, 2, "×10⁹/L", 3.5, 9.5), ("红细胞", "RBC", "rbc", 1, 2, "×10¹²/L", 4.3, 5.8), ("血红蛋白", "HGB", "hgb", 10, 0, "g/L", 130, 175), ("红细胞比容", "HCT", "hct", .01, 3, "L/L", .4, .5), ("平均红细胞体积", "MCV", "mcv", 1, 1, "fL", 82, 100), ("平均红细胞血红蛋白含量", "MCH", "mch", 1, 1, "pg", 27, 34), ("平均红细胞血红蛋白浓度", "MCHC", "mchc", 10, 0, "g/L", 316, 354), ("血小板", "PLT", "plt", 1, 0, "×10⁹/L", 125, 350), ("中性粒细胞比率", "NEUT%", "neut_pct", 1, 1, "%", 40, 75), ("淋巴细胞比率", "LYMPH%", "lymph_pct", 1, 1, "%", 20, 50), ("单核细胞比率", "MONO%", "mono_pct", 1, 1, "%", 3, 10), ("嗜酸性粒细胞比率", "EO%", "eos_pct", 1, 1, "%", .4, 8), ("嗜碱性粒细胞比率", "BASO%", "baso_pct", 1, 1, "%", 0, 1), ("C反应蛋白", "CRP", "crp", 1, 1, "mg/L", None, 10)]:
        x = d.r.uniform(2, 90) if c == "crp" else b[c] * f
        q = d.row(h, drawn, c, n, x, p, u, lo, hi)
        rows += tr([n, ab, f"<b>{q.value}</b>", q.flag, esc(q.range), raised(u)], ["", "", "r"])
    rows += tr(["网织红细胞", "RET", "未检", "", "0.5~1.5", "%"], ["", "", "r"])
    d.observation("retic_pct", "网织红细胞", "未检", "", drawn, text="not-tested")
    d.never("observation", "telephone number", text="000-5550-188")
    d.html = page(f"""
<p class="b" style="font:bold 15pt 'Noto Serif CJK SC'">{issuer} <span class="s" style="font-weight:normal">客服 000-5550-188</span></p>
<table style="margin:6pt 0"><tr><td>姓名 {who}</td><td>性别 男</td><td>出生日期 {born:%Y-%m-%d}</td><td>条码号 {no}</td></tr><tr><td>采集日期 {drawn}</td><td>报告日期 {drawn}</td><td>标本类型 EDTA全血</td><td>送检单位 云麓诊所</td></tr></table>
<p class="c b" style="font-size:12pt">血常规</p><table class="g"><tr><th>检验项目</th><th>缩写</th><th class="r">结果</th><th>提示</th><th>参考范围</th><th>单位</th></tr>{rows}</table>
<p class="s" style="margin-top:8pt">备注：偏高、偏低以参考范围为准；结果请结合临床。</p>{scribble(d.r, 22, 144)}<p style="margin-top:20pt">检验：夏侯宁 &nbsp;&nbsp; 审核：</p>""",
        css=".g td, .g th { border: .6pt solid #333; padding: 2.8pt 4pt }", font="Noto Serif CJK SC", pt=10, lang="zh-Hans", footer='"第 " counter(page) " 页"')


@sample("ru-cbc-forms", "good poor fax", """
Layout: Russian count with order code under each test, ruled; decimal commas; value, unit, range, flag words at the end.
Hard: Latin and Cyrillic letters mixed (г/л, фл, пг, 10*9/л); method lines; СОЭ; sticks and segments counted apart (палочкоядерные, сегментоядерные).
Never: service codes as results; the segmented share as all neutrophils.
""")
def ru(d):
    h = House(decimal=",", low="↓", high="↑", between=" - ")
    r = d.r
    b = blood(r, wbc=(2.2, 3.6), rbc=(2.7, 3.4), plt=(44, 138), parts={"lymph": (22, 38), "mono": (5, 12), "eos": (1, 4), "baso": (0, 1)}, part_decimals=0)
    drawn = d.collected("%d.%m.%Y")
    born, who = d.birth(), r.choice(["Ярцева Милолика Тихоновна", "Звонарёва Евпраксия Львовна", "Белоглазова Устинья Романовна"])
    no, issuer = d.digits(10), "Клинико-диагностический центр «Северная Звезда»"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"), "rus+eng")
    d.patient(who, "female", born, ИНЗ=no)
    bands = r.randint(1, 4)
    rows, code_no = "", r.randint(100, 300)
    plan = [("Гемоглобин", "hgb", b["hgb"] * 10, 0, "г/л", 117, 155), ("Эритроциты", "rbc", b["rbc"], 2, "10*12/л", 3.8, 5.1), ("Гематокрит", "hct", b["hct"], 1, "%", 35, 45), ("Средний объём эритроцита (MCV)", "mcv", b["mcv"], 1, "фл", 81, 100), ("Среднее содержание Hb (MCH)", "mch", b["mch"], 1, "пг", 27, 34), ("Средняя концентрация Hb (MCHC)", "mchc", b["mchc"] * 10, 0, "г/л", 310, 360), ("Тромбоциты", "plt", b["plt"], 0, "10*9/л", 150, 400), ("Лейкоциты", "wbc", b["wbc"], 2, "10*9/л", 4, 10),
            ("Нейтрофилы, абс.", "neut_abs", b["neut_abs"], 2, "10*9/л", 1.8, 7.7), ("Палочкоядерные нейтрофилы", "band_pct", bands, 0, "%", 1, 6), ("Сегментоядерные нейтрофилы", None, b["neut_pct"] - bands, 0, "%", 47, 72), ("Лимфоциты", "lymph_pct", b["lymph_pct"], 0, "%", 19, 37), ("Моноциты", "mono_pct", b["mono_pct"], 0, "%", 3, 11), ("Эозинофилы", "eos_pct", b["eos_pct"], 0, "%", 1, 5), ("Базофилы", "baso_pct", b["baso_pct"], 0, "%", 0, 1), ("СОЭ (по Вестергрену)", "esr", r.randint(5, 62), 0, "мм/ч", 2, 20)]
    for n, c, x, p, u, lo, hi in plan:
        q = d.row(h, drawn, c, n, x, p, u, lo, hi)
        code_no += r.randint(1, 7)
        rows += tr([f"{n}<br><span class='k'>A09.05.{code_no}</span>", f"<b>{q.value}</b> {q.flag}", u, q.range], ["", "c"])
    d.never("observation", "the segmented share alone is not the share of all neutrophils", code="neut_pct")
    d.html = page(f"""
<p class="c b" style="font-size:12pt">{issuer}</p><p class="c s">Лицензия № 00-00-000000 · справочная 8 (000) 555-01-64</p><hr>
<p><b>Пациент:</b> {who} &nbsp; <b>Пол:</b> Ж &nbsp; <b>Дата рождения:</b> {born:%d.%m.%Y}</p><p><b>ИНЗ:</b> {no} &nbsp; <b>Дата взятия образца:</b> {drawn} &nbsp; <b>Дата готовности:</b> {drawn.plus(1)}</p>
<p class="c b" style="margin:8pt 0 4pt">Клинический анализ крови</p>
<table class="g"><tr><th>Исследование</th><th class="c">Результат</th><th>Ед. изм.</th><th>Референсные значения</th></tr>{rows}</table>
<p class="s" style="margin-top:6pt">↑ ↓ – отклонение от референсных значений. Результат исследования не является диагнозом.</p><p style="margin-top:14pt">Врач КЛД: Пересветова А. Г.</p>{scribble(r, 60, 208)}{stamp('ДЛЯ' + chr(10) + 'СПРАВОК', 120, 200, 10, '#224488', 11, .6, True)}""",
        css=".g td, .g th { border: .6pt solid #444; padding: 2pt 5pt } .g th { font-weight: bold; background: #f0f0f0 } .k { font-size: 6.5pt; color: #555 } hr { border: 0; border-top: .8pt solid #000 }", font="Liberation Serif", pt=10, lang="ru", margin="11mm 15mm 14mm 15mm", footer='"стр. " counter(page) " из " counter(pages)')


@sample("tr-hemogram", "good fax photo", """
Layout: Turkish hospital printout: section bars, result – unit – range, previous result and its date in the last column.
Hard: decimal comma, Düşük/Yüksek as words, dotted and dotless i, # and % pairs (NEU#, NEU%), 10^3/µL.
Never: the previous column under the new date; the protocol number.
""")
def turkish(d):
    h = House(decimal=",", low="Düşük", high="Yüksek", between=" - ")
    b, old = blood(d.r, **ANAEMIC), blood(d.r, **CYTOPENIC)
    drawn = d.collected("%d.%m.%Y")
    before = drawn.plus(-d.r.randint(14, 30))
    born, who = d.birth(), d.r.choice(["Işıl Kocabaşoğlu", "Gülçin Ağırdağ", "Şebnem Öztırak"])
    no, issuer = d.digits(7), "Özel Çınarlı Hastanesi Tıbbi Laboratuvarı"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"), "tur+eng")
    d.patient(who, "female", born, Protokol=no)
    rows = ""
    for n, c, p, u, lo, hi in [("Lökosit (WBC)", "wbc", 2, "10^3/µL", 4.5, 11), ("NEU#", "neut_abs", 2, "10^3/µL", 1.8, 7.5), ("LYM#", "lymph_abs", 2, "10^3/µL", 1, 4), ("MONO#", "mono_abs", 2, "10^3/µL", .2, .95), ("EOS#", "eos_abs", 2, "10^3/µL", 0, .5), ("BASO#", "baso_abs", 2, "10^3/µL", 0, .2), ("NEU%", "neut_pct", 1, "%", 40, 75), ("LYM%", "lymph_pct", 1, "%", 20, 45), ("MONO%", "mono_pct", 1, "%", 2, 12), ("EOS%", "eos_pct", 1, "%", 0, 6), ("BASO%", "baso_pct", 1, "%", 0, 1.5), ("Eritrosit (RBC)", "rbc", 2, "10^6/µL", 3.9, 5.1), ("Hemoglobin", "hgb", 1, "g/dL", 11.7, 15.5), ("Hematokrit", "hct", 1, "%", 35, 45), ("MCV", "mcv", 1, "fL", 80, 99), ("MCH", "mch", 1, "pg", 26.5, 33.5), ("MCHC", "mchc", 1, "g/dL", 31.5, 36), ("RDW-CV", "rdw_cv", 1, "%", 11.5, 14.5), ("Trombosit (PLT)", "plt", 0, "10^3/µL", 150, 400), ("MPV", "mpv", 1, "fL", 7, 12)]:
        q = d.row(h, drawn, c, n, b[c], p, u, lo, hi)
        was = d.row(h, before, c, n, old[c], p, u, lo, hi, flagless=True)
        rows += tr([n, f"<b>{q.value}</b>", q.flag, u, q.range, was.value], ["", "r", "", "", "", "r"])
    d.never("observation", "protocol number", text=no)
    d.html = page(f"""
<table><tr><td><b style="font-size:12pt">{issuer}</b></td><td class="r s">Santral 0 000 555 01 58<br>Sayfa 1 / 1</td></tr></table>
<table class="p"><tr><td>Adı Soyadı</td><td><b>{who}</b></td><td>Protokol No</td><td>{no}</td></tr><tr><td>Doğum Tarihi</td><td>{born:%d.%m.%Y}</td><td>Cinsiyet</td><td>Kadın</td></tr><tr><td>Numune Alım</td><td>{drawn} 08:21</td><td>Onay</td><td>{drawn} 10:02</td></tr></table>
<p class="bar">HEMOGRAM (TAM KAN SAYIMI)</p><table class="g"><tr><th>Test</th><th class="r">Sonuç</th><th></th><th>Birim</th><th>Referans Aralığı</th><th class="r">Önceki Sonuç<br>{before}</th></tr>{rows}</table>
<p class="s" style="margin-top:8pt">Sonuçlar klinik bulgularla birlikte değerlendirilmelidir.</p><p style="margin-top:16pt" class="r">Uzm. Dr. Çiğdem Yıldızeli<br><span class="s">Tıbbi Biyokimya Uzmanı</span></p>{scribble(d.r, 125, 168)}""",
        css=".bar { background: #ccc; font-weight: bold; padding: 2pt 4pt; margin-top: 8pt } .p td { border: .5pt solid #888 } .p { margin-top: 6pt } .g th { border-bottom: .6pt solid #000 } .g td { padding: 2.2pt 4pt }", font="DejaVu Sans", pt=8.5, lang="tr")


@sample("fa-cbc-persian-digits", "good poor photo", """
Layout: Persian count, right to left, ruled, Persian digits in values and ranges, Latin units, Solar Hijri dates.
Hard: RTL column order; ۴ ۵ ۶ forms; decimal point between Persian digits; Latin abbreviations in brackets in the names; flags H and L.
Never: the Jalali year as a Gregorian one; the reception number; the insurance number.
""")
def fa(d):
    h = House(persian=True, between=" - ")
    b = blood(d.r, **ANAEMIC)
    drawn = d.collected("jalali")
    age, who = d.r.randint(26, 70), d.r.choice(["آناهیتا سپهرمنش", "گلنار پارسایی‌نژاد", "ترانه کیان‌مهر"])
    no, issuer = d.digits(6), "آزمایشگاه تشخیص طبی البرزمهر"
    fa_no, fa_age = House(persian=True).number(int(no), 0), House(persian=True).number(age, 0)
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"), "fas+eng")
    d.patient(who, "female", age=age, پذیرش=fa_no)
    rows = ""
    for n, c, p, u, lo, hi in [("گلبول‌های سفید (WBC)", "wbc", 2, "10³/µL", 4, 11), ("گلبول‌های قرمز (RBC)", "rbc", 2, "10⁶/µL", 4, 5.4), ("هموگلوبین (Hb)", "hgb", 1, "g/dL", 12, 16), ("هماتوکریت (Hct)", "hct", 1, "%", 36, 46), ("MCV", "mcv", 1, "fL", 80, 96), ("MCH", "mch", 1, "pg", 27, 33), ("MCHC", "mchc", 1, "g/dL", 32, 36), ("پلاکت (Plt)", "plt", 0, "10³/µL", 150, 450), ("نوتروفیل", "neut_pct", 1, "%", 40, 75), ("لنفوسیت", "lymph_pct", 1, "%", 20, 45), ("مونوسیت", "mono_pct", 1, "%", 2, 10), ("ائوزینوفیل", "eos_pct", 1, "%", 0, 6), ("بازوفیل", "baso_pct", 1, "%", 0, 1.5)]:
        q = d.row(h, drawn, c, n, b[c], p, u, lo, hi)
        rows += tr([n, f"<b>{q.value}</b>", q.flag, f'<span dir="ltr">{raised(u)}</span>', f'<span dir="ltr">{q.range}</span>'], ["", "c", "c", "c", "c"])
    d.never("date", "Solar Hijri, not Gregorian", text=str(jalali(drawn.date)[0]))
    d.never("observation", "reception number", text=no)
    d.html = page(f"""
<p class="c b" style="font-size:15pt">{issuer}</p><p class="c s">تلفن: {House(persian=True).number(5550143, 0)} &nbsp; پاسخ‌دهی همه‌روزه</p>
<table class="p"><tr><td>نام بیمار: <b>{who}</b></td><td>سن: {fa_age} سال</td><td>جنسیت: زن</td></tr><tr><td>شماره پذیرش: {fa_no}</td><td>تاریخ نمونه‌گیری: {drawn}</td><td>تاریخ جواب: {drawn.plus(1)}</td></tr></table>
<p class="b" style="margin:8pt 0 4pt">هماتولوژی – شمارش کامل سلول‌های خون</p>
<table class="g"><tr><th>نام آزمایش</th><th>نتیجه</th><th>وضعیت</th><th>واحد</th><th>محدوده مرجع</th></tr>{rows}</table>
<p class="s" style="margin-top:8pt">H بالاتر و L پایین‌تر از محدوده مرجع است.</p><p style="margin-top:18pt">مسئول فنی: دکتر بهرام نیک‌اندیش</p>{scribble(d.r, 70, 158)}{stamp('البرزمهر', 20, 150, -10, '#2a3fa0', 13, .6, True)}""",
        css="body { font-feature-settings: 'locl' 0 } .p td { border: .6pt solid #555; padding: 3pt 5pt } .g td, .g th { border: .6pt solid #333; padding: 3pt 5pt } .g th { font-weight: bold; background: #e6e6e6 }", font="Noto Naskh Arabic", pt=10.5, lang="fa", rtl=True)


@sample("es-hemograma-seccion", "poor photo", """
Layout: Spanish report: sections SERIE ROJA, SERIE BLANCA, SERIE PLAQUETAR; value with asterisk, unit, interval in square brackets.
Hard: decimal comma; "mil/mm3" and "mill/mm3" differ by one letter; asterisk before the value; results in percent and absolute under each other with the same name.
Never: the petition number; a percent value as the absolute one of the same name.
""")
def es(d):
    h = House(decimal=",", low="*", high="*", between=" - ")
    r = d.r
    b = blood(r, wbc=(10.5, 16), rbc=(3.1, 3.7), plt=(470, 640))
    drawn = d.collected("%d/%m/%Y")
    born, who = d.birth(), r.choice(["Candelaria Urrutia Belmonte", "Remedios Garmendia Soler", "Asunción Villalobos Prat"])
    no, issuer = d.digits(8), "Laboratorio Clínico Sierra Clara"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"), "spa+eng")
    d.patient(who, "female", born, Petición=no)
    def section(title, plan):
        out = f'<tr><td colspan=4 class="sec">{title}</td></tr>'
        for n, c, p, u, lo, hi in plan:
            q = d.row(h, drawn, c, n, b[c], p, u, lo, hi)
            out += tr([n, f"{q.flag} <b>{q.value}</b>", u, f"[{q.range}]"], ["", "r"])
        return out
    body = section("SERIE ROJA", [("Hematíes", "rbc", 2, "mill/mm3", 3.9, 5.2), ("Hemoglobina", "hgb", 1, "g/dL", 12, 15.6), ("Hematocrito", "hct", 1, "%", 36, 46), ("V.C.M.", "mcv", 1, "fL", 80, 98), ("H.C.M.", "mch", 1, "pg", 27, 33), ("C.H.C.M.", "mchc", 1, "g/dL", 32, 36), ("A.D.E.", "rdw_cv", 1, "%", 11.5, 14.5)])
    body += section("SERIE BLANCA", [("Leucocitos", "wbc", 2, "mil/mm3", 4, 10)] + [(n, c, 1, "%", lo, hi) for n, c, lo, hi in (("Neutrófilos", "neut_pct", 42, 75), ("Linfocitos", "lymph_pct", 20, 50), ("Monocitos", "mono_pct", 2, 12), ("Eosinófilos", "eos_pct", .5, 6), ("Basófilos", "baso_pct", 0, 1.5))] + [(n, c, 2, "mil/mm3", lo, hi) for n, c, lo, hi in (("Neutrófilos", "neut_abs", 1.8, 7.5), ("Linfocitos", "lymph_abs", 1, 4), ("Monocitos", "mono_abs", .2, 1), ("Eosinófilos", "eos_abs", 0, .5), ("Basófilos", "baso_abs", 0, .2))])
    body += section("SERIE PLAQUETAR", [("Plaquetas", "plt", 0, "mil/mm3", 140, 400), ("V.P.M.", "mpv", 1, "fL", 7.5, 12)])
    d.never("observation", "petition number", text=no)
    d.html = page(f"""
<div style="border-bottom:3pt double #000;padding-bottom:4pt"><b style="font-size:14pt">{issuer}</b><br><span class="s">Avenida del Olivar 27 · Tel. 000 555 012</span></div>
<table style="margin:6pt 0"><tr><td>Paciente: <b>{who}</b></td><td>F. nacimiento: {born:%d/%m/%Y}</td><td>Sexo: Mujer</td></tr><tr><td>Petición: {no}</td><td>Fecha de extracción: {drawn}</td><td>Fecha de informe: {drawn}</td></tr></table>
<p class="b c">HEMOGRAMA</p><table class="g">{body}</table><p class="s" style="margin-top:6pt">* Fuera del intervalo de referencia. Método: citometría de flujo e impedancia.</p>
<p style="margin-top:16pt">Facultativa responsable: Dra. Edurne Quintanilla Roig</p>{scribble(r, 66, 179)}{stamp('VALIDADO', 104, 152, -13, '#187a3c', 13)}""",
        css=".sec { font-weight: bold; border-bottom: .5pt solid #000; padding-top: 7pt } .g { width: 88% }", font="Carlito", pt=10.5, lang="es", footer='"Página " counter(page) " de " counter(pages)')


@sample("fr-numeration-formule", "fax photo", """
Layout: French numeration: dotted lines between name and value, current and previous result in two columns, units G/L, T/L, percent and absolute on one line.
Hard: "soit" joins percent and absolute on one line; decimal comma; ranges written "à"; "VGM", "TCMH", "CCMH".
Never: the previous result under today's date; the file number.
""")
def fr(d):
    h = House(decimal=",", low="↓", high="↑", between=" à ", thousands=" ")
    r = d.r
    b, old = blood(r, **CYTOPENIC), blood(r, **ANAEMIC)
    drawn = d.collected("%d/%m/%Y")
    before = drawn.plus(-r.randint(20, 35))
    born, who = d.birth(), r.choice(["Côme Delaunoy", "Lazare Montbrun", "Hippolyte Vasseur-Keïta"])
    no, issuer = d.digits(9), "Laboratoire de biologie médicale des Tilleuls"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"), "fra+eng")
    d.patient(who, "male", born, Dossier=no)
    rows = ""
    for n, c, f, p, u, lo, hi in [("Hématies", "rbc", 1, 2, "T/L", 4.28, 5.79), ("Hémoglobine", "hgb", 1, 1, "g/dL", 13.4, 16.7), ("Hématocrite", "hct", 1, 1, "%", 39.2, 48.6), ("VGM", "mcv", 1, 1, "fL", 78, 97), ("TCMH", "mch", 1, 1, "pg", 26.3, 32.8), ("CCMH", "mchc", 1, 1, "g/dL", 32.4, 36.3), ("Leucocytes", "wbc", 1, 2, "G/L", 4.05, 11), ("Plaquettes", "plt", 1, 0, "G/L", 161, 398)]:
        q, was = d.row(h, drawn, c, n, b[c], p, u, lo, hi), d.row(h, before, c, n, old[c], p, u, lo, hi, flagless=True)
        rows += tr([f'<div class="dot"><span>{n}</span></div>', f"<b>{q.value}</b> {u} {q.flag}", f"({q.range})", was.value], ["", "", "", "r"])
    for n, c, lo, hi in [("Polynucléaires neutrophiles", "neut", 1.9, 7.2), ("Polynucléaires éosinophiles", "eos", 0, .5), ("Polynucléaires basophiles", "baso", 0, .1), ("Lymphocytes", "lymph", 1.1, 4.2), ("Monocytes", "mono", .2, .95)]:
        pc = d.row(h, drawn, c + "_pct", n, b[c + "_pct"], 1, "%")
        q, was = d.row(h, drawn, c + "_abs", n, b[c + "_abs"], 2, "G/L", lo, hi), d.row(h, before, c + "_abs", n, old[c + "_abs"], 2, "G/L", lo, hi, flagless=True)
        rows += tr([f'<div class="dot"><span>{n}</span></div>', f"{pc.value} % soit <b>{q.value}</b> G/L {q.flag}", f"({q.range})", was.value], ["", "", "", "r"])
    d.never("observation", "file number", text=no)
    d.html = page(f"""
<p class="b" style="font-size:13pt">{issuer}</p><p class="s">Biologistes : A. Kermadec, S. Traoré-Blin · 00 00 55 50 12</p>
<table style="margin:8pt 0"><tr><td>M. {who}<br>né le {born:%d/%m/%Y} (H)</td><td>Dossier {no}<br>Prélevé le {drawn} à 7h50<br>Édité le {drawn}</td></tr></table>
<table class="g"><tr><th>NUMÉRATION FORMULE SANGUINE</th><th>Résultat</th><th>Valeurs usuelles</th><th class="r">Antériorité<br>{before}</th></tr>{rows}</table>
<p style="margin-top:10pt">Thrombopénie et neutropénie connues, à contrôler. Frottis : pas de cellules anormales.</p><p class="s" style="margin-top:8pt">Technique : cytométrie en flux fluorescente.</p>""",
        css=".g th { font-weight: bold; border-bottom: 1pt solid #000 } .dot { background: radial-gradient(circle, #555 .5pt, transparent .6pt) 0 80% / 4pt 4pt repeat-x } .dot span { background: #fff; padding-right: 3pt }", font="Liberation Sans", pt=9.5, lang="fr", footer='"Page " counter(page) " / " counter(pages)')


@sample("de-blutbild-komma", "good poor png", """
Layout: German laboratory report, decimal commas, /nl and /pl units, flag signs + and – in a column before the value.
Hard: "/nl" is 10^9/L and "/pl" 10^12/L; flag + and - look like signs; "folgt" (to follow) for one test; range before unit; ferritin with a dot for thousands.
Never: GFR, which is to follow; the flag sign as part of the number.
""")
def de(d):
    h = House(decimal=",", low="-", high="+", between=" - ", thousands=".", below="< {}")
    r = d.r
    b = blood(r, wbc=(2.3, 3.9), rbc=(3.0, 3.7), plt=(70, 145))
    drawn = d.collected("%d.%m.%Y")
    born, who = d.birth(), r.choice(["Kunibert Ahrensfeld", "Ruprecht Owusu-Lang", "Gernot Zirbenthal"])
    no, issuer = d.digits(8), "Labor Dr. Wiesengrund & Partner"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"), "deu+eng")
    d.patient(who, "male", born, Auftrag=no)
    rows = ""
    def add(n, c, x, p, u, lo, hi):
        nonlocal rows
        q = d.row(h, drawn, c, n, x, p, u, lo, hi)
        rows += tr([n, q.flag, f"<b>{q.value}</b>", esc(q.range), u], ["", "c", "r", "c"])
    rows += '<tr><td colspan=5 class="b">Großes Blutbild (EDTA)</td></tr>'
    for n, c, p, u, lo, hi in [("Leukozyten", "wbc", 2, "/nl", 3.9, 10.2), ("Erythrozyten", "rbc", 2, "/pl", 4.3, 5.75), ("Hämoglobin", "hgb", 1, "g/dl", 13.5, 17.2), ("Hämatokrit", "hct", 1, "%", 39.5, 50.5), ("MCV", "mcv", 1, "fl", 80, 99), ("MCH (HbE)", "mch", 1, "pg", 27, 33.5), ("MCHC", "mchc", 1, "g/dl", 31.5, 36), ("Thrombozyten", "plt", 0, "/nl", 150, 370), ("Neutrophile", "neut_pct", 1, "%", 42, 77), ("Lymphozyten", "lymph_pct", 1, "%", 20, 44), ("Monozyten", "mono_pct", 1, "%", 2, 9.5), ("Eosinophile", "eos_pct", 1, "%", .5, 5.5), ("Basophile", "baso_pct", 1, "%", 0, 1.8), ("Neutrophile absolut", "neut_abs", 2, "/nl", 1.5, 7.7)]:
        add(n, c, b[c], p, u, lo, hi)
    rows += '<tr><td colspan=5 class="b">Klinische Chemie (Serum)</td></tr>'
    for n, c, x, p, u, lo, hi in [("Kreatinin", "creat", r.uniform(.7, 1.6), 2, "mg/dl", .67, 1.17), ("Harnsäure", "urate", r.uniform(4, 9), 1, "mg/dl", 3.4, 7), ("LDH (37 °C)", "ldh", r.uniform(160, 380), 0, "U/l", None, 250), ("Ferritin", "ferritin", r.uniform(1010, 2890), 0, "ng/ml", 30, 400), ("CRP", "crp", r.uniform(1, 60), 1, "mg/l", None, 5)]:
        add(n, c, x, p, u, lo, hi)
    rows += tr(["GFR (CKD-EPI)", "", "folgt", "", "ml/min"], ["", "c", "r", "c"])
    d.never("observation", "to follow", code="egfr")
    d.html = page(f"""
<table><tr><td><b style="font-size:14pt">{issuer}</b><br><span class="s">Medizinisches Versorgungszentrum · Tel. 000 / 555 01-0 · Fax -19</span></td><td class="r">LABORBEFUND<br>Endbefund vom {drawn.plus(1)}</td></tr></table>
<table class="p"><tr><td>{who}</td><td>geb. {born:%d.%m.%Y}</td><td>männlich</td><td>Auftrag {no}</td></tr><tr><td colspan=2>Entnahme: {drawn} 07:30</td><td colspan=2>Eingang: {drawn} 12:15</td></tr></table>
<table class="g"><tr><th>Untersuchung</th><th></th><th class="r">Ergebnis</th><th class="c">Referenzbereich</th><th>Einheit</th></tr>{rows}</table>
<p class="s" style="margin-top:8pt">+ / - über bzw. unter dem Referenzbereich. Befund medizinisch validiert; maschinell erstellt und ohne Unterschrift gültig.</p>""",
        css=".p td { border-bottom: .6pt solid #000; border-top: .6pt solid #000 } .p { margin: 8pt 0 } .g th { border-bottom: .8pt solid #000; font-weight: bold } .g td.b { padding-top: 6pt }", font="Liberation Sans", pt=9.5, lang="de", footer='"Seite " counter(page) " von " counter(pages) "  ·  Labor Dr. Wiesengrund & Partner"')
