"""Sealed split: letters in Russian and Spanish and a flow report in Chinese."""
from dates import Day, month, on
from layout import page, scribble, stamp, tr
from patients import blood
from registry import ALL, sample


@sample("sealed-ru-2", ALL, "Layout: Russian extract for a consultation abroad, lines of treatment as paragraphs with the effect set off by a dash, results of two days beside each other, recommendations last.")
def extract(d):
    r = d.r
    out = on(2026, r.choice([2, 4, 5]), r.randint(14, 27), "%d.%m.%Y")
    came, left = Day(out.plus(-12).date, out.pattern, "collected"), Day(out.plus(-1).date, out.pattern, "collected")
    pet = Day(out.plus(-9).date, out.pattern, "performed")
    born, who = d.birth(1953, 1979), r.choice(["Караваев Степан Николаевич", "Ахметшин Ильдар Рафаэлевич", "Добродеев Юрий Ефимович"])
    card, issuer = d.digits(6), "Северный центр гематологии и трансплантации"
    d.source("discharge", issuer, out, "rus+eng")
    d.patient(who, "male", born, НомерИБ=card)
    m = lambda y, n: month(y, n, "%m.%Y")
    d.fact("diagnoses", m(2020, 2), code="FL", printed="Фолликулярная лимфома", stage="IVB", status="new")
    d.fact("diagnoses", m(2024, 3), code="DLBCL", printed="диффузную В-крупноклеточную лимфому", status="transformed")
    d.treat("chemotherapy", "BR", "R-B", 1, (), m(2020, 3), m(2020, 9), 6, "PR")
    d.treat("maintenance", None, "поддерживающая терапия ритуксимабом", 1, ["rituximab"], m(2020, 11), m(2022, 10))
    d.treat("chemotherapy", "R-CHOP", "R-CHOP", 2, (), m(2024, 4), m(2024, 8), 6, "CR")
    d.treat("chemotherapy", "R-DHAP", "R-DHAP", 3, (), m(2025, 3), m(2025, 5), 3, "PR")
    d.treat("conditioning", "BEAM", "BEAM", 3)
    d.treat("autologous-transplant", "auto-sct", "ауто-ТГСК", 3, (), m(2025, 6))
    d.treat("immunotherapy", "Glofit", "глофитамаб", 4, ["glofitamab"], m(2025, 11), None, 4, "PD")
    d.treat("cell-therapy", None, "CAR-T", None, (), assertion="planned")
    d.fact("statements", question="prior-car-t", answer="none")
    suv = f"{r.uniform(12, 24):.1f}"
    d.fact("imaging", pet, modality="PET-CT", deauville=5, suvMax=float(suv), conclusion="прогрессирование")
    d.fact("responses", pet, category="PD", modality="PET-CT")
    for marker, status in (("CD19", "positive"), ("CD20", "negative"), ("CD10", "positive"), ("BCL6", "positive")):
        d.marker(marker, status, None, None, None, None, None, "ihc")
    ki = str(r.choice([70, 80, 85]))
    d.marker("Ki-67", "positive", ki, None, None, None, None, "ihc")
    a, b = (blood(r, wbc=w, rbc=(3, 3.6), plt=p, wbc_decimals=1) for w, p in (((3.4, 5), (96, 140)), ((2, 3.2), (61, 94))))
    names = (("Гемоглобин, г/л", "hgb", 0, "г/л"), ("Лейкоциты, 10⁹/л", "wbc", 1, "10⁹/л"), ("Нейтрофилы, 10⁹/л", "neut_abs", 2, "10⁹/л"), ("Тромбоциты, 10⁹/л", "plt", 0, "10⁹/л"), ("Креатинин, мкмоль/л", "creat", 0, "мкмоль/л"),
             ("АЛТ, Ед/л", "alt", 0, "Ед/л"), ("Билирубин, мкмоль/л", "bili_total", 1, "мкмоль/л"), ("ЛДГ, Ед/л", "ldh", 0, "Ед/л"), ("Альбумин, г/л", "albumin", 0, "г/л"))
    rows = ""
    for v in (a, b):
        v |= {"hgb": v["hgb"] * 10, "creat": r.randint(62, 128), "alt": r.randint(14, 62), "bili_total": r.uniform(6, 24), "ldh": r.randint(260, 740), "albumin": r.randint(30, 42)}
    for name, code, places, unit in names:
        shown = [d.observation(code, name.split(",")[0], f"{v[code]:.{places}f}".replace(".", ","), unit, day) for v, day in ((a, came), (b, left))]
        rows += tr([name, *shown], ["", "c", "c"])
    virus = ", ".join(f"{name} - {d.observation(code, name, 'отрицательно', '', left, text='negative')}" for code, name in (("hbsag", "HBsAg"), ("antihcv", "анти-HCV"), ("hiv", "ВИЧ")))
    group = d.observation("abo_rh", "Группа крови", "A(II) Rh(+)", "", out)
    d.told("ecog", "1", "", out)
    ef = str(r.randint(55, 63))
    d.told("lvef", ef, "%")
    d.fact("medications", drug="ацикловир", dose="400 мг", frequency="2 раза в день")
    d.fact("medications", drug="аллопуринол", dose="300 мг", frequency="1 раз в день")
    d.fact("comorbidities", name="гипертоническая болезнь")
    d.never("treatment", "донора нет, не выполнялась", regimen="allo-sct")
    d.never("treatment", "только рекомендован", text="полатузумаб")
    d.never("diagnosis", "у отца", text="рак лёгкого")
    d.never("observation", "порог переливания", code="plt", text="20")
    d.html = page(f"""
<p class="c b" style="font-size:12.5pt">{issuer}</p><p class="c s">194000, Приозёрск, Лесной проспект, 7. Тел. (000) 555-01-46</p>
<p class="c b" style="margin-top:6pt">ВЫПИСКА ИЗ ИСТОРИИ БОЛЕЗНИ № {card}</p>
<p>Пациент: <b>{who}</b>, {born:%d.%m.%Y} г. р. Находился на лечении с {came} по {out}.</p>
<p><b>Диагноз.</b> Фолликулярная лимфома, стадия IVB, установлена в {m(2020, 2)}; трансформация в диффузную В-крупноклеточную лимфому, {m(2024, 3)}. Сопутствующий: гипертоническая болезнь.</p>
<p><b>Иммуногистохимия</b> (биопсия лимфоузла): CD19+, CD10+, BCL6+, CD20 отрицательный, Ki-67 {ki}%.</p>
<p class="b">Проведённое лечение</p>
<div class="ln"><p>1 линия, {m(2020, 3)} - {m(2020, 9)}: 6 курсов R-B — частичная ремиссия. С {m(2020, 11)} по {m(2022, 10)} поддерживающая терапия ритуксимабом.</p>
<p>2 линия, {m(2024, 4)} - {m(2024, 8)}: 6 курсов R-CHOP — полная ремиссия.</p>
<p>3 линия, {m(2025, 3)} - {m(2025, 5)}: 3 курса R-DHAP — частичная ремиссия. Кондиционирование BEAM, ауто-ТГСК в {m(2025, 6)}.</p>
<p>4 линия, с {m(2025, 11)}: глофитамаб, 4 курса — прогрессирование.</p></div>
<p>Аллогенная трансплантация не выполнялась, донора нет. CAR-T терапию не получал. У отца рак лёгкого.</p>
<p><b>ПЭТ-КТ {pet}:</b> прогрессирование, Deauville 5, SUVmax {suv} в забрюшинных лимфоузлах. <b>ЭхоКГ:</b> фракция выброса {ef}%. ECOG 1.</p>
<table class="t">{tr(["Показатель", f"{came}", f"{left}"], ["", "c", "c"], "h")}{rows}</table>
<p>{virus}. Группа крови: {group}.</p>
<p><b>Рекомендовано:</b> консультация по поводу CAR-T терапии; при задержке — полатузумаб ведотин. Переливание тромбоцитов при уровне ниже 20. Приём: ацикловир 400 мг 2 раза в день, аллопуринол 300 мг 1 раз в день.</p>
<p style="margin-top:14pt">Лечащий врач _______________ Зиновьева М. А. &nbsp;&nbsp; Зав. отделением _______________ Торопов Г. К.</p>{scribble(r, 26, 190, 26)}{stamp("Для" + chr(10) + "выписок", 138, 186, -12, "#2a3f9a", 10, .6, True)}""",
        css="p { margin-top: 4.5pt; text-align: justify } .ln p { padding-left: 18pt; text-indent: -10pt } .t { width: 70%; margin: 6pt 0 } .t td { border: .5pt solid #555; padding: 1.3pt 6pt } .h td { font-weight: bold }",
        font="Noto Serif", pt=9.6, margin="13mm 18mm", lang="ru")


@sample("sealed-es-1", ALL, "Layout: Colombian summary of a case, headings in a shaded column of their own, treatments as a chain of sentences, results as pairs within a grid.")
def summary(d):
    r = d.r
    sent = on(2026, r.choice([1, 3, 4]), r.randint(14, 27), "%d/%m/%Y")
    lab = Day(sent.plus(-4).date, sent.pattern, "collected")
    pet = Day(sent.plus(-15).date, sent.pattern, "performed")
    born, who = d.birth(1958, 1989), r.choice(["Luz Marina Echavarría Gómez", "Gloria Inés Bejarano Ruiz", "Yolanda Patricia Urrego Mesa"])
    cc, issuer = d.digits(8), "Fundación Clínica del Otún, Servicio de Hematología"
    d.source("treatment-summary", issuer, sent, "spa+eng")
    d.patient(who, "female", born, Cédula=cc)
    m = lambda y, n: month(y, n, "%m/%Y")
    d.fact("diagnoses", m(2021, 6), code="HL", printed="Linfoma de Hodgkin clásico, esclerosis nodular", stage="IIIB", status="new")
    d.treat("chemotherapy", "ABVD", "ABVD", 1, (), m(2021, 7), m(2021, 12), 6, "PR")
    d.treat("chemotherapy", "IGEV", "IGEV", 2, (), m(2022, 4), m(2022, 7), 4, "CR")
    d.treat("autologous-transplant", "auto-sct", "trasplante autólogo", 2, (), m(2022, 9), None, None, "CR")
    d.treat("targeted", None, "brentuximab vedotina", 3, ["brentuximab vedotin"], m(2024, 2), m(2024, 10), 12, "SD", "neuropatía")
    d.treat("immunotherapy", None, "nivolumab", 4, ["nivolumab"], m(2024, 12), m(2025, 11), 24, "PD")
    d.treat("cell-therapy", None, "CAR-T anti-CD30", None, (), assertion="planned")
    d.fact("statements", question="prior-car-t", answer="none")
    suv = round(r.uniform(9, 19), 1)
    d.fact("imaging", pet, modality="PET-CT", deauville=5, suvMax=suv, conclusion="Progresión")
    d.fact("responses", pet, category="PD", modality="PET-CT")
    for marker, status in (("CD30", "positive"), ("CD15", "positive"), ("CD20", "negative"), ("CD3", "negative")):
        d.marker(marker, status, None, None, None, None, None, "ihc")
    b = blood(r, wbc=(3.2, 6.1), rbc=(3.3, 3.9), plt=(120, 240), wbc_decimals=1)
    b |= {"creat": r.uniform(.6, 1.1), "alt": r.randint(14, 58), "ast": r.randint(14, 49), "bili_total": r.uniform(.4, 1.4), "albumin": r.uniform(3.1, 4.2), "ldh": r.randint(210, 560), "esr": r.randint(22, 96)}
    grid = (("Hemoglobina", "hgb", 1, "g/dL"), ("Leucocitos", "wbc", 1, "x10³/µL"), ("Neutrófilos", "neut_abs", 2, "x10³/µL"), ("Linfocitos", "lymph_abs", 2, "x10³/µL"), ("Plaquetas", "plt", 0, "x10³/µL"), ("VSG", "esr", 0, "mm/h"),
            ("Creatinina", "creat", 2, "mg/dL"), ("ALT", "alt", 0, "U/L"), ("AST", "ast", 0, "U/L"), ("Bilirrubina total", "bili_total", 1, "mg/dL"), ("Albúmina", "albumin", 1, "g/dL"), ("LDH", "ldh", 0, "U/L"))
    cells = [f"<td>{name}<br><b>{d.observation(code, name, f'{b[code]:.{places}f}', unit, lab)}</b> {unit}</td>" for name, code, places, unit in grid]
    results = "".join(f"<tr>{''.join(cells[i:i + 4])}</tr>" for i in range(0, 12, 4))
    virus = "; ".join(f"{name} {d.observation(code, name, 'no reactivo', '', lab, text='negative')}" for code, name in (("hbsag", "HBsAg"), ("antihcv", "anti-VHC"), ("hiv", "VIH")))
    d.told("ecog", "1", "", sent)
    ef = str(r.randint(56, 64))
    d.told("lvef", ef, "%")
    d.fact("medications", drug="pregabalina", dose="75 mg", frequency="cada 12 horas")
    d.fact("comorbidities", name="asma")
    d.never("treatment", "no tiene donante, no se hizo", regimen="allo-sct")
    d.never("treatment", "se pensó y no se dio", text="bendamustina")
    d.never("comorbidity", "niega", text="diabetes")
    d.never("observation", "presión arterial", text="118/74")
    block = lambda label, text: f"<tr><td class='l'>{label}</td><td>{text}</td></tr>"
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:14pt;color:#8c1d18">{issuer.split(', ')[0]}</b><br>{issuer.split(', ')[1]}</td><td class="r">Resumen de historia clínica<br>Pereira, {sent}</td></tr></table>
<table class="f">{block("Paciente", f"<b>{who}</b>, C.C. {cc}, nacida el {born:%d/%m/%Y}")}
{block("Diagnóstico", f"Linfoma de Hodgkin clásico, esclerosis nodular, estadio IIIB ({m(2021, 6)}). Inmunohistoquímica: CD30 positivo, CD15 positivo, CD20 negativo, CD3 negativo.")}
{block("Tratamientos", f"Primera línea: ABVD, 6 ciclos, de {m(2021, 7)} a {m(2021, 12)}, con respuesta parcial. Segunda línea: IGEV, 4 ciclos, de {m(2022, 4)} a {m(2022, 7)}, respuesta completa, y trasplante autólogo en {m(2022, 9)}, en respuesta completa. Tercera línea: brentuximab vedotina, 12 ciclos, de {m(2024, 2)} a {m(2024, 10)}, enfermedad estable, suspendido por neuropatía. Cuarta línea: nivolumab, 24 ciclos, de {m(2024, 12)} a {m(2025, 11)}, progresión de la enfermedad. Se pensó en bendamustina y no se administró. No tiene donante; no se hizo trasplante alogénico. No ha recibido células CAR-T.")}
{block("Imagen", f"PET-CT del {pet}: Progresión, Deauville 5, SUVmáx {suv} en adenopatías mediastinales. Ecocardiograma: FEVI {ef}%.")}
{block(f"Laboratorio<br>{lab}", f"<table class='t'>{results}</table>{virus}.")}
{block("Estado actual", "ECOG 1. Presión arterial 118/74. Peso 58 kg. Antecedente de asma; niega diabetes. Recibe pregabalina 75 mg cada 12 horas.")}
{block("Solicitud", "Valoración para CAR-T anti-CD30 en el marco de un estudio clínico.")}</table>
<p style="margin-top:34pt">Dr. Hernán Darío Quiceno Valencia<br>Hematólogo, R.M. 00-555-12</p>{scribble(r, 4, 172, 40)}""",
        css=".hd { border-bottom: 1.4pt solid #8c1d18; margin-bottom: 6pt } .f > tbody > tr > td, .f > tr > td { border-bottom: .5pt solid #ccc; padding: 4pt 7pt; text-align: justify; line-height: 1.4 } .l { width: 30mm; background: #f6e9e8; font-weight: bold; text-align: left !important } .t td { border: .5pt solid #999; padding: 2pt 5pt; border-bottom: .5pt solid #999 !important } .t { margin-bottom: 4pt }",
        size="Letter", font="Carlito", pt=10.2, margin="14mm 17mm", lang="es")


@sample("sealed-zh-1", ALL, "Layout: Chinese flow report of leukaemia, three antigens in a row of the ruled table with share and sign, gates as a list, conclusion in a box.")
def flow(d):
    r = d.r
    drawn = d.collected("%Y-%m-%d")
    age, who = r.randint(19, 58), r.choice(["欧阳明远", "钟慧敏", "段立群"])
    no, issuer = f"L{drawn.date:%y}{d.digits(5)}", "临江市血液病医院流式细胞室"
    d.source("lab.flow", issuer, drawn.plus(1, "reported"), "chi_sim+eng")
    d.patient(who, "male" if who != "钟慧敏" else "female", age=age, 检验号=no)
    blast = f"{r.uniform(34, 82):.2f}"
    lymph, gran = f"{r.uniform(4, 11):.2f}", f"{r.uniform(2, 6):.2f}"
    d.told("bm_blast_pct", blast, "%", drawn, specimen="bone marrow")
    u = lambda low, high: f"{r.uniform(low, high):.1f}"
    antigens = [("CD19", "CD19", "positive", u(93, 99), "+"), ("CD10", "CD10", "positive", u(88, 98), "+"), ("CD20", "CD20", "negative", u(1, 6), "-"), ("CD22", "CD22", "positive", u(72, 94), "+"), ("cCD79a", "CD79a", "positive", u(78, 96), "+"), ("CD34", "CD34", "positive", u(66, 95), "+"),
                ("HLA-DR", "HLA-DR", "positive", u(90, 99), "+"), ("TdT", "TdT", "positive", u(61, 90), "+"), ("CD38", "CD38", "positive", u(82, 97), "+"), ("CD13", "CD13", "negative", u(.5, 4), "-"), ("CD33", "CD33", "partial", u(22, 38), "部分+"), ("CD117", "CD117", "negative", u(.2, 2), "-"),
                ("cMPO", "MPO", "negative", u(.1, 1), "-"), ("cCD3", "CD3", "negative", u(.1, 1), "-"), ("CD7", "CD7", "negative", u(.3, 3), "-")]
    for _, marker, status, share, _ in antigens:
        d.marker(marker, status, share, None, "blasts", "bone marrow", drawn)
    rows = "".join(tr([y for name, _, _, share, sign in antigens[i:i + 3] for y in (f"<b>{name}</b>", share, sign)], ["", "c", "c"] * 3) for i in range(0, 15, 3))
    d.fact("diagnoses", drawn, code="B-ALL", printed="急性B淋巴细胞白血病", status="relapsed")
    d.never("observation", "正常淋巴细胞比例", code="lymph_pct", text=lymph)
    d.never("observation", "粒细胞比例", code="neut_pct", text=gran)
    d.never("observation", "阳性界值", text="20%")
    d.never("treatment", "仅作提示", text="CAR-T")
    d.html = page(f"""
<p class="c b" style="font-size:15pt">{issuer.removesuffix('流式细胞室')}</p><p class="c" style="font-size:12pt">流式细胞免疫分型检测报告单</p>
<table class="id"><tr><td>姓名：<b>{who}</b></td><td>性别：{'男' if who != '钟慧敏' else '女'}</td><td>年龄：{age}岁</td><td>检验号：{no}</td></tr><tr><td>科别：血液三科</td><td>床号：26</td><td>标本：骨髓</td><td>采样日期：{drawn}</td></tr><tr><td colspan=4>临床诊断：急性B淋巴细胞白血病，复发</td></tr></table>
<p><b>设门：</b>CD45/SSC</p><ul><li>原始/幼稚细胞群占有核细胞 {blast}%</li><li>成熟淋巴细胞占 {lymph}%，粒细胞占 {gran}%</li></ul>
<p class="b">原始/幼稚细胞群抗原表达（阳性率%，界值20%）</p><table class="t">{tr(["抗原", "阳性率%", "结果"] * 3, ["", "c", "c"] * 3, "h")}{rows}</table>
<div class="bx"><b>结论：</b>异常幼稚B淋巴细胞占有核细胞 {blast}%，表达CD19、CD10、CD22、cCD79a、CD34、TdT，部分表达CD33，不表达CD20、cMPO及cCD3，符合急性B淋巴细胞白血病（复发）免疫表型。</div>
<p>备注：CD19阳性，若拟行CAR-T治疗请结合形态学及融合基因结果。</p>
<table style="margin-top:26pt"><tr><td>检验者：蒋文静</td><td>审核者：邵国栋</td><td class="r">报告日期：{drawn.plus(1)}</td></tr></table><p class="s">本报告仅对该标本负责。</p>""",
        css=".id { margin: 8pt 0; border-top: 1pt solid #000; border-bottom: 1pt solid #000 } .id td { padding: 2.5pt 4pt } p { margin-top: 5pt } ul { margin: 2pt 0 } .t { margin: 6pt 0 } .t td { border: .6pt solid #000; padding: 3.4pt 6pt } .h td { background: #eee; font-weight: bold } .bx { border: 1pt solid #000; padding: 6pt 9pt; margin-top: 9pt; line-height: 1.6 }",
        font="Noto Sans CJK SC", pt=10, margin="15mm 18mm", lang="zh")
