"""Blind split: German, Russian, Chinese, Persian and Spanish pages."""
from dates import Day
from facts import House
from layout import cells, esc, page, raised, scribble, stamp, tr
from patients import CYTOPENIC, blood
from registry import ALL, sample


@sample("blind-de-1", ALL, "Layout: German chemistry by material, one star or two behind the value, haemoglobin in mmol/l, Gpt/l.")
def german(d):
    r, h = d.r, House(decimal=",", low="*", high="*", panic_low="**", panic_high="**", between=" - ", below="bis {}", above="über {}")
    b = blood(r, **CYTOPENIC)
    drawn = d.collected("%d.%m.%Y")
    born, who = d.birth(1945, 1988), r.choice(["Zschiesche, Roswitha", "Oehmichen, Traute", "Kühnel-Barth, Sieglinde"])
    no, issuer = f"{drawn.date:%d%m}-{d.digits(4)}", "MVZ Labor Elbaue GbR"
    d.source("lab.chemistry", issuer, drawn.plus(0, "reported"), "deu+eng")
    d.patient(who, "female", born, Auftragsnummer=no)
    u = r.uniform
    creat = r.randint(92, 131)
    bili = round(u(6, 34), 1)
    alb = round(u(28, 41), 1)
    plan = ["Serum", ("Natrium", "na", u(130, 146), 0, "mmol/l", 136, 145), ("Kalium", "k", u(2.7, 5.6), 2, "mmol/l", 3.5, 5.1, (3, 6)), ("Calcium", "ca", u(1.95, 2.8), 2, "mmol/l", 2.2, 2.55), ("Phosphat", "phos", u(.6, 1.7), 2, "mmol/l", .81, 1.45), ("Magnesium", "mg", u(.55, 1), 2, "mmol/l", .66, 1.07), ("Kreatinin, enzymatisch", "creat", creat, 0, "µmol/l", 45, 84), ("eGFR (CKD-EPI 2009)", "egfr", 5100 / creat, 0, "ml/min/1,73 m²", 60, None), ("Harnstoff", "urea", u(3, 12), 1, "mmol/l", 2.8, 8.1), ("Harnsäure", "urate", u(180, 540), 0, "µmol/l", 143, 340),
            ("Bilirubin, gesamt", "bili_total", bili, 1, "µmol/l", None, 21), ("GPT (ALAT) 37 °C", "alt", u(.2, 2.4), 2, "µkat/l", None, .58), ("GOT (ASAT) 37 °C", "ast", u(.25, 2), 2, "µkat/l", None, .6), ("GGT 37 °C", "ggt", u(.2, 3), 2, "µkat/l", None, .67), ("Alkalische Phosphatase", "alp", u(.7, 3), 2, "µkat/l", .58, 1.74), ("LDH 37 °C", "ldh", u(3.4, 14), 2, "µkat/l", 2.25, 3.55), ("Gesamteiweiß", "tp", alb + u(24, 36), 1, "g/l", 64, 83), ("Albumin", "albumin", alb, 1, "g/l", 35, 52), ("CRP, quantitativ", "crp", u(1, 130), 1, "mg/l", None, 5, (0, 100)), ("Ferritin", "ferritin", u(180, 990), 0, "µg/l", 15, 150), ("ß2-Mikroglobulin", "b2m", u(1.3, 6), 2, "mg/l", .8, 2.2),
            "NaF-Blut", ("Glukose", "glucose", u(4.2, 9.8), 1, "mmol/l", 4.1, 5.9),
            "EDTA-Blut", ("Leukozyten", "wbc", b["wbc"], 2, "Gpt/l", 3.9, 10.2, (2, 30)), ("Erythrozyten", "rbc", b["rbc"], 2, "Tpt/l", 3.9, 5.2), ("Hämoglobin", "hgb", b["hgb"] * .62058, 1, "mmol/l", 7.6, 9.5, (5, 12)), ("Hämatokrit", "hct", b["hct"] / 100, 3, "l/l", .35, .45), ("MCV", "mcv", b["mcv"], 1, "fl", 81, 100), ("Thrombozyten", "plt", b["plt"], 0, "Gpt/l", 150, 370, (50, 1000)), ("Neutrophile abs.", "neut_abs", b["neut_abs"], 2, "Gpt/l", 1.5, 7.7, (.5, 40)), ("Lymphozyten abs.", "lymph_abs", b["lymph_abs"], 2, "Gpt/l", 1.1, 4.5)]
    body = ""
    for x in plan:
        if isinstance(x, str):
            body += f"<tr><td colspan=4 class='sec'>Material: {x}</td></tr>"
            continue
        n, c, v, p, unit, lo, hi = x[:7]
        q = d.row(h, drawn, c, n, v, p, unit, lo, hi, panic=x[7] if len(x) > 7 else None)
        if c == "hct":                                              # "0,246" alone could be read with a thousands separator
            d.gold["observations"][-1]["value"]["number"] = round(v, p)
        body += tr([n, f"{f'<b>{q.value}</b>' if q.flag else q.value} <span class='st'>{q.flag}</span>", raised(unit), q.range], ["", "v"])
        if c == "k":
            body += "<tr><td colspan=4 class='cm'>Probe leicht hämolytisch, Kalium kann bis 0,4 mmol/l zu hoch gemessen sein.</td></tr>"
    d.never("observation", "a remark on haemolysis, not a result", code="k", text="0,4")
    d.never("observation", "test not done, cancelled by the sender", code="tg")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:13pt">{issuer}</b><br><span class="s">Ärztliche Leitung: Dr. med. T. Hänsel-Oduro, FÄ für Laboratoriumsmedizin<br>Am Stromufer 3 · Tel. 0000 / 555 180 · Fax 0000 / 555 189</span></td><td class="r"><b>Endbefund</b><br>Auftrag {no}<br>Seite 1 / 1</td></tr></table>
<table class="id"><tr><td><b>{who}</b><br>geb. {born:%d.%m.%Y} &nbsp; weiblich</td><td>Entnahme: {drawn} 07:50<br>Eingang: {drawn} 11:15<br>Ausgang: {drawn} 14:32</td><td>Einsender:<br>Onkologische Schwerpunktpraxis am Wall<br>Kasse</td></tr></table>
<table class="t"><tr><th>Untersuchung</th><th class="v">Ergebnis</th><th>Einheit</th><th>Referenzbereich</th></tr>{body}<tr><td>Triglyceride</td><td class="v">storniert &nbsp;</td><td>mmol/l</td><td>bis 1,70</td></tr></table>
<p class="s" style="margin-top:6pt">* außerhalb des Referenzbereiches &nbsp;&nbsp; ** Extremwert, telefonisch durchgesagt um 13:05 Uhr &nbsp;&nbsp; Technisch validiert, ohne Unterschrift gültig.</p>""",
        css=".hd { border-bottom: 3pt double #24507a } .id { background: #edf2f7; margin: 6pt 0 } .t { width: 90% } .t th { border-bottom: .8pt solid #24507a; font-weight: bold } .t td { padding: 1.05pt 5pt } .sec { font-weight: bold; padding-top: 5pt !important; color: #24507a } .v { text-align: right; white-space: nowrap } .st { display: inline-block; width: 12pt; text-align: left } .cm { font-size: 8pt; font-style: italic; padding-left: 14pt !important }",
        font="Noto Sans Display", pt=9.6, margin="12mm 18mm", lang="de")


@sample("blind-ru-1", ALL, "Layout: Kazakhstan private laboratory, heads in two languages, tinted rows, arrows behind the value, a result a line.")
def kazakh(d):
    r, h = d.r, House(decimal=",", low="↓", high="↑", between=" - ", below="< {}")
    b = blood(r, wbc=(2.2, 3.8), rbc=(2.9, 3.6), plt=(51, 139))
    drawn = d.collected("%d.%m.%Y")
    born, who = d.birth(1955, 1999), r.choice(["Сейткалиева Жанар Маратовна", "Абдрахманова Ботагоз Ерлановна", "Тулегенова Айсулу Кайратовна"])
    iin, no, issuer = f"{born:%y%m%d}4{d.digits(5)}", f"{d.digits(9)}", "ТОО «АлтынЛаб Диагностика»"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"), "rus+eng")
    d.patient(who, "female", born, ИИН=iin, Заявка=no)
    ig = round(r.uniform(.1, .9), 1)
    body = ""
    plan = [("Лейкоциты (WBC)", "wbc", b["wbc"], 2, "10^9/л", 4, 9), ("Эритроциты (RBC)", "rbc", b["rbc"], 2, "10^12/л", 3.7, 4.7), ("Гемоглобин (HGB)", "hgb", b["hgb"] * 10, 0, "г/л", 117, 155), ("Гематокрит (HCT)", "hct", b["hct"], 1, "%", 35, 47), ("Средний объём эритроцита (MCV)", "mcv", b["mcv"], 1, "фл", 81, 100), ("Среднее содержание гемоглобина в эритроците (MCH)", "mch", b["mch"], 1, "пг", 27, 34), ("Средняя концентрация гемоглобина в эритроците (MCHC)", "mchc", b["mchc"] * 10, 0, "г/л", 316, 354), ("Ширина распределения эритроцитов (RDW-CV)", "rdw_cv", b["rdw_cv"], 1, "%", 11.6, 14.8), ("Тромбоциты (PLT)", "plt", b["plt"], 0, "10^9/л", 150, 400), ("Средний объём тромбоцита (MPV)", "mpv", b["mpv"], 1, "фл", 9.4, 12.4), ("Тромбокрит (PCT)", "pct_plateletcrit", b["pct_plateletcrit"], 2, "%", .15, .4),
                                     "Лейкоцитарная формула", ("Нейтрофилы, % (NE%)", "neut_pct", b["neut_pct"], 1, "%", 48, 78), ("Лимфоциты, % (LY%)", "lymph_pct", b["lymph_pct"], 1, "%", 19, 37), ("Моноциты, % (MO%)", "mono_pct", b["mono_pct"], 1, "%", 3, 11), ("Эозинофилы, % (EO%)", "eos_pct", b["eos_pct"], 1, "%", 1, 5), ("Базофилы, % (BA%)", "baso_pct", b["baso_pct"], 1, "%", 0, 1), ("Незрелые гранулоциты, % (IG%)", "ig_pct", ig, 1, "%", 0, .5), ("Нейтрофилы, абс. (NE#)", "neut_abs", b["neut_abs"], 2, "10^9/л", 1.8, 7.7), ("Лимфоциты, абс. (LY#)", "lymph_abs", b["lymph_abs"], 2, "10^9/л", 1, 4.8), ("Моноциты, абс. (MO#)", "mono_abs", b["mono_abs"], 2, "10^9/л", .05, .82),
                                     "Скорость оседания эритроцитов", ("СОЭ (метод Вестергрена)", "esr", r.randint(14, 77), 0, "мм/час", 2, 20)]
    for x in plan:
        if isinstance(x, str):
            body += f"<tr><td colspan=4 class='sec'>{x}</td></tr>"
            continue
        n, c, v, p, unit, lo, hi = x
        q = d.row(h, drawn, c, n, v, p, unit, lo, hi)
        body += tr([n, f"<b>{q.value} {q.flag}</b>" if q.flag else q.value, q.unit, q.range], ["", "c", "c", "c"])
    d.never("observation", "the licence of the laboratory", text="0005551")
    d.never("observation", "no blasts were seen", code="blast_pb_pct")
    d.html = page(f"""
<table><tr><td><b style="font-size:16pt;color:#b07a00">Алтын<span style="color:#333">Лаб</span></b><br><span class="s">{issuer}<br>Лицензия № 0005551 · пр. Достык, 118 · call-центр 8 800 000 55 51</span></td><td class="r"><b>НӘТИЖЕ / РЕЗУЛЬТАТ</b><br>Заявка № {no}</td></tr></table>
<table class="id"><tr><td>Емделуші / Пациент</td><td><b>{who}</b></td><td>Взятие биоматериала</td><td>{drawn} 08:47</td></tr><tr><td>Туған күні / Дата рождения</td><td>{born:%d.%m.%Y}</td><td>Поступление</td><td>{drawn} 10:20</td></tr><tr><td>Жынысы / Пол</td><td>Женский</td><td>Дата выдачи</td><td>{drawn} 15:02</td></tr><tr><td>ЖСН / ИИН</td><td>{iin}</td><td>Врач</td><td>Самообращение</td></tr></table>
<p class="b" style="font-size:12pt;margin:8pt 0 4pt">Общий анализ крови с лейкоцитарной формулой (5 diff) + СОЭ</p>
<table class="t"><tr><th>Зерттеу / Исследование</th><th class="c">Нәтиже<br>Результат</th><th class="c">Өлшем бірлігі<br>Ед. изм.</th><th class="c">Референттік аралық<br>Референсный интервал</th></tr>{body}</table>
<p style="margin-top:8pt">Комментарий: проведена микроскопия мазка. Бласты не обнаружены. Тромбоциты подтверждены по Фонио.</p>
<p class="s" style="margin-top:4pt">Результаты исследований не являются диагнозом. Обратитесь к лечащему врачу. ↑ выше, ↓ ниже референсного интервала.</p>
<p style="margin-top:12pt">Врач-лаборант: Омарова Г. С.</p>{stamp('АлтынЛаб' + chr(10) + 'Алматы', 118, 236, -7, '#2a4a9a', 12, .5, True)}{scribble(r, 66, 243, 34)}""",
        css=".id { margin: 6pt 0; border-top: 1.2pt solid #b07a00; border-bottom: 1.2pt solid #b07a00 } .id td { padding: 1.2pt 4pt } .id td:nth-child(odd) { color: #555; font-size: 85% } .t th { background: #b07a00; color: #fff; font-weight: bold; font-size: 8.3pt } .t tr:nth-child(odd) td { background: #faf4e4 } .t td { padding: 2pt 6pt } .sec { font-weight: bold; background: #efe0b8 !important }",
        font="Noto Sans", pt=9, margin="12mm 16mm", lang="ru", footer='"Парақ / Страница " counter(page) " / " counter(pages)')


@sample("blind-zh-1", ALL, "Layout: Chinese trend sheet, items in Chinese only, three dates across, arrows behind, unit and interval at the left.")
def chinese(d):
    r, h = d.r, House(low="↓", high="↑", between="-", below="<{}")
    first = d.collected("%Y-%m-%d", first=2024, last=2025)
    days = [first.plus(x) for x in (0, 7, 14)]
    age, who = r.randint(26, 70), r.choice(["欧阳建国", "司徒志远", "诸葛文斌"])
    no, bed, issuer = d.digits(8), f"{r.randint(12, 48)}", "临江市第五人民医院"
    d.source("lab.cbc", issuer, days[-1], "chi_sim+eng")
    d.patient(who, "male", age=age, 住院号=no)
    counts = [blood(r, wbc=w, rbc=c, plt=p, parts={"lymph": (18, 34), "mono": (5, 11), "eos": (.6, 4), "baso": (.2, 1)}) for w, c, p in (((3.1, 5), (3.2, 3.6), (90, 150)), ((.9, 1.6), (2.8, 3.2), (28, 60)), ((2.2, 3.6), (2.6, 3), (44, 95)))]
    u = lambda lo, hi: [r.uniform(lo, hi) for _ in days]
    plan = ["血细胞分析", ("白细胞计数", "wbc", 1, 2, "10^9/L", 3.5, 9.5), ("中性粒细胞百分数", "neut_pct", 1, 1, "%", 40, 75), ("淋巴细胞百分数", "lymph_pct", 1, 1, "%", 20, 50), ("单核细胞百分数", "mono_pct", 1, 1, "%", 3, 10), ("嗜酸性粒细胞百分数", "eos_pct", 1, 1, "%", .4, 8), ("嗜碱性粒细胞百分数", "baso_pct", 1, 1, "%", 0, 1), ("中性粒细胞绝对值", "neut_abs", 1, 2, "10^9/L", 1.8, 6.3), ("淋巴细胞绝对值", "lymph_abs", 1, 2, "10^9/L", 1.1, 3.2), ("单核细胞绝对值", "mono_abs", 1, 2, "10^9/L", .1, .6), ("红细胞计数", "rbc", 1, 2, "10^12/L", 4.3, 5.8), ("血红蛋白", "hgb", 10, 0, "g/L", 130, 175), ("红细胞压积", "hct", 1, 1, "%", 40, 50), ("平均红细胞体积", "mcv", 1, 1, "fL", 82, 100), ("平均血红蛋白含量", "mch", 1, 1, "pg", 27, 34), ("平均血红蛋白浓度", "mchc", 10, 0, "g/L", 316, 354), ("血小板计数", "plt", 1, 0, "10^9/L", 125, 350),
            "炎症指标", ("C反应蛋白", "crp", u(1, 90), 1, "mg/L", None, 10), ("降钙素原", "pct", u(.06, 1.9), 2, "ng/mL", None, .05), ("白介素6", "il6", u(2, 88), 1, "pg/mL", None, 7)]
    body = ""
    for x in plan:
        if isinstance(x, str):
            body += f"<tr><td colspan=6 class='sec'>【{x}】</td></tr>"
            continue
        n, c, f, p, unit, lo, hi = x
        out = []
        for i, when in enumerate(days):
            if c == "il6" and i == 1:
                out.append("/")
                d.never("observation", "not measured on this day", code="il6", text=f"any value on {when.date}")
                continue
            q = d.row(h, when, c, n, f[i] if isinstance(f, list) else counts[i][c] * f, p, unit, lo, hi)
            out.append(f"{q.value} <b>{q.flag}</b>")
        body += tr([n, unit, esc(h.span(lo, hi, p)), *out], ["", "c", "c", "c", "c", "c"])
    d.never("observation", "number of the bed", text=f"{bed}床")
    d.html = page(f"""
<p class="c b" style="font-size:16pt">{issuer}</p><p class="c" style="font-size:12pt;letter-spacing:3pt">检验结果历次对比报告</p>
<table class="id"><tr><td>姓名：<b>{who}</b></td><td>性别：男</td><td>年龄：{age}岁</td><td>住院号：{no}</td></tr><tr><td>科室：血液内科</td><td>床号：{bed}床</td><td colspan=2>临床诊断：急性髓系白血病化疗后</td></tr></table>
<table class="t"><tr><th>检验项目</th><th class="c">单位</th><th class="c">参考区间</th>{''.join(f'<th class="c">{x}</th>' for x in days)}</tr>{body}</table>
<table style="margin-top:8pt"><tr><td>送检医生：端木清</td><td>检验者：濮阳丽</td><td>审核者：东方晓</td><td class="r">打印时间：{days[-1]} 16:20</td></tr></table>
<p class="s">注：↑ 高于参考区间，↓ 低于参考区间，/ 未检。本报告仅供临床参考。咨询电话 000-5550166</p>""",
        css=".id { border-top: 1pt solid #000; border-bottom: 1pt solid #000; margin: 6pt 0 } .t td, .t th { border: .5pt solid #888; padding: 2.6pt 5pt } .t th { background: #e8eef2; font-weight: bold } .sec { font-weight: bold; background: #f7f7f7 }",
        font="Noto Sans CJK SC", pt=9.6, margin="14mm 16mm", lang="zh-Hans", footer='"第 " counter(page) " 页 共 " counter(pages) " 页"')
    d.fact("diagnoses", code="AML", printed="急性髓系白血病")


@sample("blind-fa-1", ALL, "Layout: Iranian laboratory, head in Persian with Solar Hijri dates, the table in English from the left, stars before values.")
def persian(d):
    r, h = d.r, House(low="L", high="H", between=" - ", below="Up to {}")
    b = blood(r, **CYTOPENIC, wbc_decimals=1)
    drawn = Day(d.collected("%d").date, "jalali")
    age, who = r.randint(24, 69), r.choice(["مهناز کریمی‌پور", "فریبا نیکوسخن", "شهین رستگار"])
    no, issuer = d.digits(6), "آزمایشگاه پاتوبیولوژی سپیدار"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"), "fas+eng")
    d.patient(who, "female", age=age, پذیرش=no)
    plan = ["HEMATOLOGY", ("W.B.C", "wbc", b["wbc"], 1, "x1000/mm³", 4, 10), ("R.B.C", "rbc", b["rbc"], 2, "mil/mm³", 4.1, 5.1), ("Hemoglobin", "hgb", b["hgb"], 1, "g/dL", 12.3, 15.3), ("Hematocrit", "hct", b["hct"], 1, "%", 35.9, 44.6), ("M.C.V", "mcv", b["mcv"], 1, "fL", 80, 96), ("M.C.H", "mch", b["mch"], 1, "pg", 27.5, 33.2), ("M.C.H.C", "mchc", b["mchc"], 1, "g/dL", 33.4, 35.5), ("R.D.W-CV", "rdw_cv", b["rdw_cv"], 1, "%", 11.6, 14.6), ("Platelets", "plt", b["plt"], 0, "x1000/mm³", 150, 450),
            ("Neutrophils", "neut_pct", b["neut_pct"], 1, "%", 40, 75), ("Lymphocytes", "lymph_pct", b["lymph_pct"], 1, "%", 20, 45), ("Monocytes", "mono_pct", b["mono_pct"], 1, "%", 2, 10), ("Eosinophils", "eos_pct", b["eos_pct"], 1, "%", 1, 6), ("Basophils", "baso_pct", b["baso_pct"], 1, "%", 0, 1), ("E.S.R 1hr", "esr", r.randint(12, 90), 0, "mm/hr", None, 30),
            "BIOCHEMISTRY", ("Fasting Blood Sugar", "glucose", r.randint(76, 150), 0, "mg/dL", 70, 99), ("Urea", "urea", r.randint(18, 62), 0, "mg/dL", 15, 45), ("Creatinine", "creat", r.uniform(.5, 1.4), 2, "mg/dL", .5, 1.1), ("S.G.O.T (AST)", "ast", r.randint(12, 70), 0, "U/L", None, 31), ("S.G.P.T (ALT)", "alt", r.randint(10, 80), 0, "U/L", None, 31), ("L.D.H", "ldh", r.randint(210, 980), 0, "U/L", None, 480), ("C.R.P (quantitative)", "crp", r.uniform(1, 60), 1, "mg/L", None, 6)]
    body = ""
    for x in plan:
        if isinstance(x, str):
            body += f"<tr><td colspan=5 class='sec'>{x}</td></tr>"
            continue
        n, c, v, p, unit, lo, hi = x
        q = d.row(h, drawn, c, n, v, p, unit, lo, hi)
        body += tr([n, q.flag, f"<b>{q.value}</b>", raised(unit), q.range], ["", "c b", "r"])
    d.never("observation", "number of the head of the page", text="۰۲۱")
    d.html = page(f"""
<p class="c" style="font:bold 19pt 'Noto Nastaliq Urdu';line-height:2.6">{issuer}</p><p class="c s" style="margin-bottom:4pt">مسئول فنی: دکتر بهزاد یوسفیان – متخصص آسیب‌شناسی &nbsp;|&nbsp; تلفن ۰۲۱-۵۵۵۰۱۴۳</p>
<table class="id"><tr><td>نام بیمار: <b>{who}</b></td><td>سن: {str(age).translate(str.maketrans('0123456789', '۰۱۲۳۴۵۶۷۸۹'))} سال</td><td>جنس: زن</td></tr><tr><td>شماره پذیرش: <bdi dir="ltr">{no}</bdi></td><td>تاریخ نمونه‌گیری: <bdi dir="ltr">{drawn}</bdi></td><td>تاریخ جواب: <bdi dir="ltr">{drawn.plus(1)}</bdi></td></tr><tr><td>پزشک معالج: دکتر آرزو مهدوی</td><td>بیمه: تأمین اجتماعی</td><td></td></tr></table>
<div dir="ltr"><table class="t"><tr><th>TEST</th><th></th><th class="r">RESULT</th><th>UNIT</th><th>NORMAL RANGE</th></tr>{body}</table></div>
<p style="margin-top:8pt">توضیحات: پان‌سیتوپنی. در لام خون محیطی سلول بلاست دیده نشد.</p><p style="margin-top:18pt">مهر و امضاء</p>{stamp('Sepidar Lab', 24, 244, 8, '#335', 12, .5, True)}""",
        css="body { font-feature-settings: 'locl' 0 } .id { border: .8pt solid #000; border-radius: 4pt; margin: 4pt 0 8pt } .id td { padding: 3pt 7pt } .t { font: 9.6pt 'DejaVu Serif' } .t th { border-top: 1pt solid #000; border-bottom: 1pt solid #000; font-weight: bold } .t td { padding: 2.2pt 6pt; border-bottom: .3pt dotted #777 } .sec { font-weight: bold; letter-spacing: 2pt } bdi { font-family: 'Noto Naskh Arabic', 'Noto Sans' }",
        font="Noto Naskh Arabic", pt=11, margin="9mm 17mm", lang="fa", rtl=True)
    d.never("observation", "no blasts were seen", code="blast_pb_pct")


@sample("blind-es-1", ALL, "Layout: Mexican count, ruled, section heads merged down the left side, lower and upper limit in columns of their own.")
def mexican(d):
    r, h = d.r, House(low="Bajo", high="Alto", between=" ")
    b = blood(r, wbc=(12, 31), rbc=(2.6, 3.3), plt=(22, 79), parts={"blast": (38, 57), "lymph": (16, 24), "mono": (2, 6), "eos": (.3, 1.4), "baso": (.1, .8)})
    drawn = d.collected("es-long")
    born, who = d.birth(1960, 2003), r.choice(["Xóchitl Barragán Ituarte", "Guadalupe Zepeda Olmos", "Citlali Arriaga Montiel"])
    folio, issuer = f"F-{d.digits(7)}", "Laboratorios Clínicos Quetzal"
    d.source("lab.cbc", issuer, drawn, "spa+eng")
    d.patient(who, "female", born, Folio=folio)
    sections = [("Serie roja", [("Eritrocitos", "rbc", 2, "millones/µL", 4.0, 5.2), ("Hemoglobina", "hgb", 1, "g/dL", 12, 16), ("Hematocrito", "hct", 1, "%", 36, 47), ("Volumen globular medio", "mcv", 1, "fL", 80, 98), ("Hemoglobina globular media", "mch", 1, "pg", 27, 32), ("Conc. media de Hb globular", "mchc", 1, "g/dL", 31, 36), ("Amplitud de distribución eritrocitaria", "rdw_cv", 1, "%", 11.5, 14.5)]),
                ("Serie blanca", [("Leucocitos", "wbc", 2, "miles/µL", 4.5, 11), ("Neutrófilos", "neut_pct", 1, "%", 45, 70), ("Linfocitos", "lymph_pct", 1, "%", 20, 45), ("Monocitos", "mono_pct", 1, "%", 2, 9), ("Eosinófilos", "eos_pct", 1, "%", 0, 5), ("Basófilos", "baso_pct", 1, "%", 0, 2), ("Blastos", "blast_pb_pct", 1, "%", 0, 0), ("Neutrófilos totales", "neut_abs", 2, "miles/µL", 1.8, 7.7), ("Linfocitos totales", "lymph_abs", 2, "miles/µL", 1, 4.8), ("Monocitos totales", "mono_abs", 2, "miles/µL", .1, .9)]),
                ("Plaq.", [("Plaquetas", "plt", 0, "miles/µL", 150, 450), ("Volumen plaquetario medio", "mpv", 1, "fL", 7.4, 11)])]
    b["blast_pb_pct"] = b["blast_pct"]
    body = ""
    for title, plan in sections:
        for i, (n, c, p, unit, lo, hi) in enumerate(plan):
            q = d.row(h, drawn, c, n, b[c], p, unit, lo, hi, range_decimals=1 if c == "blast_pb_pct" else None)
            a, z = q.range.split(" ")
            head = f"<td rowspan={len(plan)} class='v'><span>{title}</span></td>" if i == 0 else ""
            body += f"<tr>{head}" + cells([n, f"<b>{q.value}</b>" if q.flag else q.value, unit, a, z, q.flag], classes=["", "r", "", "c", "c", "c"]) + "</tr>"
    d.never("observation", "registration of the head of the laboratory", text="1120555")
    d.html = page(f"""
<table><tr><td style="width:55%"><b style="font-size:16pt;color:#0d6e3f">Quetzal</b><br>{issuer}, S. A. de C. V.<br><span class="s">Av. de las Jacarandas 214, Col. Centro · Tel. 55 5550 0155</span></td><td class="bx">Paciente: <b>{who}</b><br>Fecha de nacimiento: {born:%d/%m/%Y} &nbsp; Sexo: F<br>Folio: {folio} &nbsp; Médico: Dr. A. Sotomayor<br>Toma de muestra: {drawn}, 07:10 h</td></tr></table>
<p class="c b" style="font-size:13pt;margin:12pt 0 6pt">BIOMETRÍA HEMÁTICA COMPLETA</p>
<table class="t"><tr><th rowspan=2></th><th rowspan=2>Estudio</th><th rowspan=2>Resultado</th><th rowspan=2>Unidades</th><th colspan=2>Valores de referencia</th><th rowspan=2>Nota</th></tr><tr><th>Mínimo</th><th>Máximo</th></tr>{body}</table>
<p style="margin-top:9pt"><b>Observaciones:</b> se observan blastos de tamaño mediano, nucléolo evidente, sin bastones de Auer. Diferencial manual sobre 200 células. Valor crítico comunicado al médico tratante a las 09:40 h.</p>
<p style="margin-top:28pt">Responsable sanitario: Q.F.B. Teresa Villaseñor Lugo, Céd. Prof. 1120555</p>{scribble(r, 30, 206, 40)}""",
        css=".bx { border: 1pt solid #0d6e3f; padding: 5pt 8pt; line-height: 1.5 } .t td, .t th { border: .7pt solid #0d6e3f; padding: 2.9pt 5pt; vertical-align: middle } .t th { background: #e4f2ea; font-weight: bold; text-align: center } .v { width: 9mm; text-align: center; padding: 0 !important; font-weight: bold; color: #0d6e3f } .v span { display: block; transform: rotate(-90deg); white-space: nowrap; margin: 0 -12mm }",
        font="Carlito", pt=10.8, margin="14mm 16mm", lang="es-MX", footer='"Hoja " counter(page) " de " counter(pages)')
