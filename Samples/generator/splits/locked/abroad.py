"""Locked split: laboratory pages in German, Spanish, Russian, Turkish and Chinese."""
from dates import years
from facts import House
from layout import barcode, esc, matrix_code, page, running, scribble, stamp, tr
from patients import ANAEMIC, CYTOPENIC, again, plasma_cells, si, tests
from registry import ALL, TWO_PAGES, sample
from rows import earlier, put, qualitative, read_plan, table_rows


@sample("locked-de-1", ALL, "Layout: German ambulatory laboratory, sign behind the value, earlier value with its date over the last column, materials in brackets behind the sections, findings as text.")
def german(d):
    r, h = d.r, House(decimal=",", between=" - ", below="< {}", above="> {}", low="-", high="+")
    drawn = d.collected("%d.%m.%Y")
    then = drawn.plus(-r.randint(20, 41))
    born, who = d.birth(1939, 1979), r.choice(["Kretschmann-Vogel, Irmgard", "Brinkhoff, Annegret", "Sauerländer, Roswitha"])
    age = years(born, drawn)
    v = tests(r, age, True, **ANAEMIC, wbc_decimals=1)
    old = again(r, v, age, True, **ANAEMIC, wbc_decimals=1)
    for x in (v, old):
        s = si(x)
        x |= {k: s[k] for k in ("ca", "phos", "mg", "igg", "iga", "igm")} | {"tp": s["tp"], "albumin": s["albumin"], "hct": x["hct"], "quick": round(100 / x["inr"] ** 1.2), "fibrinogen": s["fibrinogen"]}
    no, issuer = f"{d.digits(2)}{d.digits(6)}", "MVZ Laborzentrum Siebenhügel"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"), "deu+eng")
    d.patient(who, "female", born, Auftragsnummer=no)
    text = """# Kleines Blutbild und Differentialblutbild (EDTA-Blut)
        Leukozyten | wbc | 1 | /nl | 3.9 | 10.2
        Erythrozyten | rbc | 2 | /pl | 3.9 | 5.2
        Hämoglobin | hgb | 1 | g/dl | 12 | 15.6
        Hämatokrit | hct | 1 | % | 35.5 | 45.5
        MCV | mcv | 1 | fl | 80 | 99
        MCH (HbE) | mch | 1 | pg | 27 | 33.5
        MCHC | mchc | 1 | g/dl | 31.5 | 36
        Thrombozyten | plt | 0 | /nl | 150 | 370
        Neutrophile Granulozyten | neut_pct | 1 | % | 42 | 77
        Lymphozyten | lymph_pct | 1 | % | 20 | 44
        Monozyten | mono_pct | 1 | % | 2 | 9.5
        Eosinophile | eos_pct | 1 | % | .5 | 5.5
        Basophile | baso_pct | 1 | % | 0 | 1.8
        # Gerinnung (Citratblut)
        Quick | ?quick | 0 | % | 70 | 130
        INR | inr | 2 | | .85 | 1.15
        aPTT | aptt | 1 | sek | 25 | 37
        Fibrinogen | fibrinogen | 2 | g/l | 2 | 4
        # Klinische Chemie (Serum)
        Natrium | na | 0 | mmol/l | 135 | 145
        Kalium | k | 1 | mmol/l | 3.5 | 5.1
        Calcium | ca | 2 | mmol/l | 2.15 | 2.55
        Kreatinin | creat | 2 | mg/dl | .5 | .9
        GFR (CKD-EPI) | egfr | 0 | ml/min/1,73m² | 60 |
        Harnstoff | urea | 0 | mg/dl | 17 | 49
        Harnsäure | urate | 1 | mg/dl | 2.4 | 5.7
        Bilirubin gesamt | bili_total | 1 | mg/dl | | 1.2
        GOT (ASAT) | ast | 0 | U/l | | 35
        GPT (ALAT) | alt | 0 | U/l | | 35
        Gamma-GT | ggt | 0 | U/l | | 40
        Alk. Phosphatase | alp | 0 | U/l | 35 | 105
        LDH | ldh | 0 | U/l | | 250
        Gesamteiweiß | tp | 0 | g/l | 66 | 83
        Albumin | albumin | 0 | g/l | 35 | 52
        CRP | crp | 1 | mg/l | | 5
        Ferritin | ferritin | 0 | µg/l | 15 | 150
        # Immunglobuline (Serum)
        IgG | igg | 2 | g/l | 7 | 16
        IgA | iga | 2 | g/l | .7 | 4
        IgM | igm | 2 | g/l | .4 | 2.3"""
    body = ""
    for x, past in zip(read_plan(text, v), read_plan(text, old)):
        if isinstance(x, str):
            body += f"<tr><td colspan=6 class='g'>{x}</td></tr>"
            continue
        q = put(d, h, drawn, x)
        seen = earlier(d, h, then, past) if x[1] not in ("ferritin", "fibrinogen", "igg", "iga", "igm") else ""
        body += tr([q.name, f"<b>{q.value}</b>" if q.flag else q.value, f"<b>{q.flag}</b>", q.unit, esc(q.range), seen], ["n", "r v", "m", "", "", "r"])
    d.never("observation", "limit of the call", code="plt", text="20")
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:14pt;color:#00507d">{issuer}</b><br><span class="s">Fachärzte für Laboratoriumsmedizin · Am Siebenhügel 5 · 00000 Bad Hirschau · DAkkS D-ML-00000-01</span></td><td class="r">{barcode(r, 32, 8)}<br><span class="s">{no}</span></td></tr></table>
<table class="id"><tr><td>Patientin: <b>{who}</b><br>geb. {born:%d.%m.%Y} &nbsp; Geschlecht: weiblich</td><td>Einsender: Dr. med. J. Rademacher<br>Gem.-Praxis Onkologie, Kasse: gesetzlich</td><td>Entnahme: <b>{drawn}</b> 07:20<br>Eingang: {drawn} 13:05</td><td>Auftragsnummer: <b>{no}</b><br>Endbefund vom {drawn.plus(1)}</td></tr></table>
<table class="t"><tr class="h"><td>Untersuchung</td><td class="r">Ergebnis</td><td></td><td>Einheit</td><td>Referenzbereich</td><td class="r">Vorwert<br>{then}</td></tr>{body}</table>
<p class="k"><b>Beurteilung:</b> Anämie, im Ausstrich Anisozytose, keine Blasten. Bei Thrombozyten unter 20 erfolgt ein Anruf. + / - = außerhalb des Referenzbereiches. &nbsp; Medizinisch freigegeben: Dr. med. Ulrike Tannhof, Fachärztin für Laboratoriumsmedizin</p>""",
        css=".hd { border-bottom: 1.2pt solid #00507d } .id { font-size: 8pt; margin: 3pt 0 } .id td { border: .4pt solid #888; padding: 1.5pt 4pt } .t td { padding: .75pt 5pt } .h td { font-weight: bold; border-bottom: .8pt solid #00507d; font-size: 8.4pt; vertical-align: bottom } .g { font-weight: bold; color: #00507d; padding-top: 4pt !important } .n { width: 33%; padding-left: 10pt !important } .m { width: 6mm } .v { width: 13% } .k { margin-top: 6pt; font-size: 8.2pt }",
        font="Liberation Sans", pt=8.9, margin="10mm 15mm 13mm", lang="de", footer='"Seite " counter(page) " von " counter(pages)')


@sample("locked-es-1", TWO_PAGES, "Layout: Spanish hospital, star before the value, sections centred with the specimen, method in small print under groups, proteinogram and light chains on the second page, electronic signature.")
def spanish(d):
    r, h = d.r, House(decimal=",", between=" - ", below="< {}", above="> {}", low="*", high="*")
    drawn = d.collected("%d/%m/%Y")
    born, who = d.birth(1942, 1976), r.choice(["IZAGUIRRE MONTALBÁN, FERMÍN", "CASTAÑEDA RUBIO, ANSELMO", "VILLALOBOS PEÑA, EUSEBIO"])
    age = years(born, drawn)
    kappa = r.random() < .5
    light = "kappa" if kappa else "lambda"
    v = tests(r, age, False, **ANAEMIC) | plasma_cells(r, "igg", kappa)
    no, nhc, issuer = f"{drawn.date:%y}{d.digits(8)}", d.digits(7), "Hospital Universitario Sierra de Almagra, Servicio de Análisis Clínicos"
    d.source("lab.protein", issuer, drawn.plus(2, "reported"), "spa+eng")
    d.patient(who, "male", born, age, NHC=nhc, Petición=no)
    one = """# HEMOGRAMA (Sangre total EDTA)
        Leucocitos | wbc | 2 | 10^3/µL | 4 | 11
        Hematíes | rbc | 2 | 10^6/µL | 4.5 | 5.9
        Hemoglobina | hgb | 1 | g/dL | 13.5 | 17.5
        Hematocrito | hct | 1 | % | 41 | 53
        Volumen corpuscular medio | mcv | 1 | fL | 80 | 100
        Hemoglobina corpuscular media | mch | 1 | pg | 27 | 33
        Conc. Hb corpuscular media | mchc | 1 | g/dL | 31.5 | 36
        RDW | rdw_cv | 1 | % | 11.5 | 15
        Plaquetas | plt | 0 | 10^3/µL | 150 | 400
        Neutrófilos | neut_abs | 2 | 10^3/µL | 1.8 | 7.5
        Linfocitos | lymph_abs | 2 | 10^3/µL | 1 | 4
        Monocitos | mono_abs | 2 | 10^3/µL | .2 | .95
        Eosinófilos | eos_abs | 2 | 10^3/µL | 0 | .6
        Basófilos | baso_abs | 2 | 10^3/µL | 0 | .2
        # HEMOSTASIA (Plasma citrato)
        Tiempo de protrombina | pt | 1 | seg | 9.4 | 12.5
        INR | inr | 2 | | .8 | 1.2
        TTPA | aptt | 1 | seg | 25 | 36
        Fibrinógeno | fibrinogen | 0 | mg/dL | 200 | 400
        # BIOQUÍMICA GENERAL (Suero)
        Glucosa | glucose | 0 | mg/dL | 70 | 110
        Urea | urea | 0 | mg/dL | 17 | 43
        Creatinina | creat | 2 | mg/dL | .7 | 1.2
        Filtrado glomerular (CKD-EPI) | egfr | 0 | mL/min/1.73m2 | 60 |
        Ácido úrico | urate | 1 | mg/dL | 3.5 | 7.2
        Sodio | na | 0 | mmol/L | 135 | 145
        Potasio | k | 1 | mmol/L | 3.5 | 5.1
        Calcio | ca | 1 | mg/dL | 8.6 | 10.2
        Bilirrubina total | bili_total | 1 | mg/dL | .2 | 1.2
        ALT/GPT | alt | 0 | U/L | 5 | 41
        AST/GOT | ast | 0 | U/L | 5 | 40
        Fosfatasa alcalina | alp | 0 | U/L | 40 | 129
        LDH | ldh | 0 | U/L | 135 | 225
        Proteína C reactiva | crp | 1 | mg/L | 0 | 5"""
    two = """# PROTEINOGRAMA (Suero, electroforesis capilar)
        Proteínas totales | tp | 1 | g/dL | 6.4 | 8.3
        Albúmina | albumin | 2 | g/dL | 4.02 | 4.76
        Alfa 1 globulinas | ?alpha1 | 2 | g/dL | .21 | .35
        Alfa 2 globulinas | ?alpha2 | 2 | g/dL | .51 | .85
        Beta globulinas | ?beta | 2 | g/dL | .6 | .94
        Gamma globulinas | ?gamma | 2 | g/dL | .8 | 1.35
        Componente monoclonal | mprot_s | 2 | g/dL | |
        # INMUNOQUÍMICA (Suero)
        IgG | igg | 0 | mg/dL | 700 | 1600
        IgA | iga | 0 | mg/dL | 70 | 400
        IgM | igm | 0 | mg/dL | 40 | 230
        Cadenas ligeras libres kappa | kflc | 1 | mg/L | 3.3 | 19.4
        Cadenas ligeras libres lambda | lflc | 1 | mg/L | 5.7 | 26.3
        Cociente kappa/lambda | flc_ratio | 2 | | .26 | 1.65
        Beta-2 microglobulina | b2m | 2 | mg/L | .8 | 2.2
        Ferritina | ferritin | 0 | ng/mL | 30 | 400"""
    line = lambda x: (lambda q: tr([q.name, q.flag, f"<b>{q.value}</b>" if q.flag else q.value, q.unit, f"[{esc(q.range)}]" if q.range else ""], ["n", "m", "r v", "u", ""]))(put(d, h, drawn, x))
    section = lambda t: f"<tr><td colspan=5 class='g'>{t}</td></tr>"
    first, second = (table_rows(read_plan(t, v), section, line) for t in (one, two))
    told = f"Componente monoclonal IgG {light}"
    d.observation("ife_s", "Inmunofijación en suero", told, "", drawn, text="positive")
    d.monoclonal(drawn, "IgG", light, h.number(v["mprot_s"], 2), "g/dL")
    virus = "".join(tr([n, "", qualitative(d, c, n, "Negativo", "negative", drawn), "", ""], ["n", "m", "r v"]) for c, n in (("hbsag", "Hepatitis B: HBsAg"), ("antihbc", "Hepatitis B: anti-HBc"), ("antihcv", "Hepatitis C: anticuerpos"), ("hiv", "VIH: Ag p24 + anticuerpos")))
    d.never("observation", "still running", text="Fenotipo linfocitario")
    d.never("observation", "range of treatment", code="inr", text="2,0 - 3,0")
    top, rule = running(f"""<table class="hd"><tr><td><b style="font-size:12pt;color:#8b1e2d">{issuer.split(', ')[0]}</b><br>{issuer.split(', ')[1]}<br><span class="s">Acreditado UNE-EN ISO 15189 nº 000/LE000</span></td><td class="r">{barcode(r, 34, 8)}<br><b>Petición {no}</b></td></tr></table><table class="id"><tr><td>Paciente: <b>{who}</b></td><td>F. nac.: {born:%d/%m/%Y} ({age} años) &nbsp; Sexo: Hombre</td></tr><tr><td>NHC: <b>{nhc}</b> &nbsp; Servicio: Hematología HD</td><td>Médico: Dra. Remedios Alcaraz Soto</td></tr><tr><td>Fecha de extracción: <b>{drawn}</b> 08:12</td><td>Fecha de informe: {drawn.plus(2)} 13:40</td></tr></table>""")
    head = "<tr class='h'><td>Determinación</td><td></td><td class='r'>Resultado</td><td class='u'>Unidades</td><td>Valores de referencia</td></tr>"
    d.html = page(f"""{top}<table class="t">{head}{first}</table><p class="k">INR en tratamiento anticoagulante: 2,0 - 3,0. Frotis: fenómeno de rouleaux, sin células plasmáticas circulantes.</p>
<table class="t" style="page-break-before:always">{head}{second}{section("SEROLOGÍA (Suero)")}{virus}</table>
<p class="k"><b>Inmunofijación en suero:</b> {told}.</p><p class="k"><b>Observaciones:</b> inmunoparesia de las restantes clases. El daratumumab puede producir una banda IgG kappa. Pendiente: Fenotipo linfocitario.</p>
<p style="margin-top:22pt">Validado por: Dr. Baltasar Quiñones Gil, Facultativo Especialista &nbsp;&nbsp; (* fuera del intervalo de referencia)</p><p class="s">Firmado electrónicamente según Ley 6/2020. Este informe no debe reproducirse parcialmente.</p>""",
        css=rule + ".hd { border-bottom: 1pt solid #8b1e2d } .id { font-size: 8.6pt } .id td { padding: .7pt 4pt } .h td { border-bottom: .8pt solid #000; font-weight: bold } .t td { padding: 1.2pt 5pt } .g { font-weight: bold; text-align: center; padding-top: 5pt !important; letter-spacing: .3pt } .n { width: 40% } .m { width: 6mm; text-align: right } .v { width: 15% } .u { padding-left: 12pt !important } .k { margin-top: 6pt; font-size: 8.8pt }",
        font="Carlito", pt=9.9, margin="46mm 17mm 16mm", lang="es", footer='"Página " counter(page) " de " counter(pages) "    Petición ' + no + '"')


@sample("locked-ru-1", TWO_PAGES, "Layout: Russian chain of laboratories, star behind the value, unit in a column, norm and comment behind, interpretations in small print between the blocks, two pages.")
def russian(d):
    r, h = d.r, House(decimal=".", between=" - ", below="< {}", above="> {}", low="*", high="*")
    drawn = d.collected("%d.%m.%Y")
    age_born, who = d.birth(1947, 1987), r.choice(["МЕЛЬНИЧЕНКО ВЕРА АРКАДЬЕВНА", "ГАЛИМЗЯНОВА АЛСУ РИНАТОВНА", "СТОЛЯРОВА НИНА ПЕТРОВНА"])
    age = years(age_born, drawn)
    v = tests(r, age, True, **CYTOPENIC)
    s = si(v)
    v |= {k: s[k] for k in ("creat", "urea", "urate", "bili_total", "bili_direct", "ca", "glucose", "tp", "albumin", "fibrinogen", "igg", "iga", "igm")}
    v["protr"] = round(100 / v["inr"] ** 1.3)
    no, issuer = d.digits(9), "Лаборатории «Лазурит-Диагностика»"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"), "rus+eng")
    d.patient(who, "female", age_born, age, ИНЗ=no)
    one = """# ОБЩИЙ АНАЛИЗ КРОВИ. КРОВЬ (ЭДТА)
        Гематокрит | hct | 1 | % | 35 | 45
        Гемоглобин | hgb | 1 | г/дл | 11.7 | 16
        Эритроциты | rbc | 2 | млн/мкл | 3.8 | 5.3
        MCV (ср. объем эритр.) | mcv | 1 | фл | 81 | 101
        RDW (шир. распред. эритр) | rdw_cv | 1 | % | 11.6 | 14.8
        MCH (ср. содер. Hb в эр.) | mch | 1 | пг | 27 | 34
        МСHС (ср. конц. Hb в эр.) | mchc | 1 | г/дл | 31 | 36
        Тромбоциты | plt | 0 | тыс/мкл | 150 | 400
        Лейкоциты | wbc | 2 | тыс/мкл | 4.5 | 11
        Нейтрофилы (общ.число), % | neut_pct | 1 | % | 48 | 78
        Лимфоциты, % | lymph_pct | 1 | % | 19 | 37
        Моноциты, % | mono_pct | 1 | % | 3 | 11
        Эозинофилы, % | eos_pct | 1 | % | 1 | 5
        Базофилы, % | baso_pct | 1 | % | | 1
        Нейтрофилы, абс. | neut_abs | 2 | тыс/мкл | 1.78 | 5.38
        Лимфоциты, абс. | lymph_abs | 2 | тыс/мкл | 1.32 | 3.57
        Моноциты, абс. | mono_abs | 2 | тыс/мкл | .2 | .95
        Эозинофилы, абс. | eos_abs | 2 | тыс/мкл | 0 | .7
        Базофилы, абс. | baso_abs | 2 | тыс/мкл | 0 | .2
        СОЭ (по Вестергрену) | esr | 0 | мм/ч | | 30"""
    two = """# БИОХИМИЧЕСКИЕ ИССЛЕДОВАНИЯ. СЫВОРОТКА
        АлАТ | alt | 0 | Ед/л | | 31
        АсАТ | ast | 0 | Ед/л | | 31
        Альбумин | albumin | 0 | г/л | 35 | 52
        Билирубин общий | bili_total | 1 | мкмоль/л | 3.4 | 20.5
        Билирубин прямой | bili_direct | 1 | мкмоль/л | | 8.6
        Гамма-ГТ | ggt | 0 | Ед/л | | 38
        Глюкоза | glucose | 1 | ммоль/л | 4.1 | 6
        Креатинин | creat | 0 | мкмоль/л | 50 | 98
        СКФ (CKD-EPI) | egfr | 0 | мл/мин/1,73м2 | 60 |
        ЛДГ | ldh | 0 | Ед/л | 125 | 220
        Мочевая кислота | urate | 0 | мкмоль/л | 150 | 350
        Мочевина | urea | 1 | ммоль/л | 2.5 | 6.7
        Общий белок | tp | 0 | г/л | 64 | 83
        Фосфатаза щелочная | alp | 0 | Ед/л | 40 | 150
        Кальций общий | ca | 2 | ммоль/л | 2.1 | 2.55
        Калий | k | 1 | ммоль/л | 3.5 | 5.1
        Натрий | na | 0 | ммоль/л | 136 | 145
        С-реактивный белок | crp | 1 | мг/л | | 5
        Ферритин | ferritin | 0 | мкг/л | 10 | 120
        Бета-2-микроглобулин | b2m | 2 | мг/л | .8 | 2.2
        # ГЕМОСТАЗ. ПЛАЗМА (ЦИТРАТ)
        АЧТВ | aptt | 1 | сек | 25.4 | 36.9
        Протромбин (по Квику) | ?protr | 0 | % | 78 | 142
        МНО | inr | 2 | | .8 | 1.2
        Фибриноген | fibrinogen | 2 | г/л | 1.8 | 3.5
        # ИММУНОГЛОБУЛИНЫ. СЫВОРОТКА
        Иммуноглобулин G | igg | 2 | г/л | 7 | 16
        Иммуноглобулин A | iga | 2 | г/л | .7 | 4
        Иммуноглобулин M | igm | 2 | г/л | .4 | 2.3"""
    say = {"plt": "Данные подтверждены микроскопически", "esr": "См. комментарий ниже"}
    line = lambda x: (lambda q: tr([q.name, f"<b>{q.value}{q.flag}</b>" if q.flag else q.value, q.unit, esc(q.range), say.get(x[1], "")], ["n", "", "", "", "s"]))(put(d, h, drawn, x))
    section = lambda t: f"<tr><td colspan=5 class='g'>{t}</td></tr>"
    first, second = (table_rows(read_plan(t, v), section, line) for t in (one, two))
    virus = "".join(tr([n, qualitative(d, c, n, "не обнаружено", "negative", drawn), "", "не обнаружено", ""], ["n"]) for c, n in (("hbsag", "HBs-антиген"), ("antihcv", "Анти-HCV"), ("hiv", "ВИЧ Ат/Аг"), ("syphilis_trep", "Сифилис (антитела)")))
    d.never("observation", "limits in the comment", text="20 мм/ч; 60 мл/мин")
    top, rule = running(f"""<table class="hd"><tr><td><b style="font-size:15pt;color:#0b6e8f">ЛАЗУРИТ</b><br><span class="s">диагностика · лицензия ЛО-00-01-000555 · 8 (800) 555-01-44</span></td><td class="r">{barcode(r, 36, 8)}<br>ИНЗ <b>{no}</b></td></tr></table><table class="id"><tr><td><b>{who}</b></td><td>Пол: <b>Жен</b></td><td>Дата взятия образца: <b>{drawn}</b> 08:30</td></tr><tr><td>Дата рождения: {age_born:%d.%m.%Y} &nbsp; Возраст: {age}</td><td>Врач: Ахмедов Т. С.</td><td>Поступление: {drawn} 15:10 &nbsp; Печать: {drawn.plus(1)}</td></tr></table>""")
    head = "<tr class='h'><td>Исследование</td><td>Результат</td><td>Единицы</td><td>Референсные значения</td><td>Комментарий</td></tr>"
    d.html = page(f"""{top}<table class="t">{head}{first}</table>
<p class="k">* Результат, выходящий за пределы референсных значений. СОЭ: у женщин до 50 лет обычно не более 20 мм/ч. При выявлении на гематологическом анализаторе отклонений проводится микроскопия мазка: бласты не обнаружены.</p>
<table class="t" style="page-break-before:always">{head}{second}{section("ИНФЕКЦИИ. СЫВОРОТКА")}{virus}</table>
<p class="k">СКФ ниже 60 мл/мин в течение трёх месяцев говорит о хронической болезни почек. Внимание! Результаты исследований не являются диагнозом, необходима консультация специалиста.</p>
<p style="margin-top:14pt">Исполнитель: Врач КЛД Шарипова Д. И. __________________</p>{stamp("ЛАЗУРИТ" + chr(10) + "КДЛ № 7", 128, 184, -9, "#223f9a", 10, .6, True)}""",
        css=rule + ".hd { border-bottom: 1.4pt solid #0b6e8f } .id { font-size: 8.6pt } .h td { background: #e2f0f4; font-weight: bold } .t td { padding: 1.45pt 5pt; border-bottom: .3pt solid #ccc } .g { font-weight: bold; padding-top: 4pt !important } .n { width: 33% } .k { margin-top: 6pt; font-size: 8.2pt }",
        font="Liberation Sans", pt=9.1, margin="40mm 14mm 15mm", lang="ru", footer='"стр. " counter(page) " из " counter(pages)')


@sample("locked-tr-1", ALL, "Layout: Turkish state hospital printed from the national system, state in words behind the value, interval before the unit, two columns of tests, date over each block.")
def turkish(d):
    r, h = d.r, House(decimal=",", between=" - ", below="< {}", above="> {}", low="Düşük", high="Yüksek")
    drawn = d.collected("%d.%m.%Y")
    born, who = d.birth(1950, 1990), r.choice(["FEYZULLAH ÇİFTÇİOĞLU", "NUMAN KARAASLAN", "ŞÜKRÜ GÜNDOĞDU"])
    v = tests(r, years(born, drawn), False, **CYTOPENIC)
    tc, issuer = d.digits(11), "Yeşilova Eğitim ve Araştırma Hastanesi"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"), "tur+eng")
    d.patient(who, "male", born, TCKimlikNo=tc)
    left = """# Hemogram (Tam Kan)
        WBC (Lökosit) | wbc | 2 | 10^3/µL | 4.5 | 11
        RBC (Eritrosit) | rbc | 2 | 10^6/µL | 4.5 | 5.9
        HGB (Hemoglobin) | hgb | 1 | g/dL | 13.5 | 17.5
        HCT (Hematokrit) | hct | 1 | % | 41 | 53
        MCV | mcv | 1 | fL | 80 | 100
        MCH | mch | 1 | pg | 26 | 34
        MCHC | mchc | 1 | g/dL | 31 | 37
        RDW-CV | rdw_cv | 1 | % | 11.5 | 14.5
        PLT (Trombosit) | plt | 0 | 10^3/µL | 150 | 400
        MPV | mpv | 1 | fL | 7.4 | 10.4
        NEU# | neut_abs | 2 | 10^3/µL | 1.8 | 7.7
        LYM# | lymph_abs | 2 | 10^3/µL | 1 | 4.8
        MONO# | mono_abs | 2 | 10^3/µL | .1 | .8
        EOS# | eos_abs | 2 | 10^3/µL | 0 | .5
        BASO# | baso_abs | 2 | 10^3/µL | 0 | .2
        NEU% | neut_pct | 1 | % | 40 | 70
        LYM% | lymph_pct | 1 | % | 20 | 50
        MONO% | mono_pct | 1 | % | 2 | 10
        EOS% | eos_pct | 1 | % | 0 | 5
        BASO% | baso_pct | 1 | % | 0 | 2
        Sedimantasyon | esr | 0 | mm/saat | 0 | 20"""
    right = """# Biyokimya (Serum)
        Glukoz | glucose | 0 | mg/dL | 74 | 106
        Üre | urea | 0 | mg/dL | 17 | 43
        Kreatinin | creat | 2 | mg/dL | .67 | 1.17
        Ürik asit | urate | 1 | mg/dL | 3.5 | 7.2
        AST | ast | 0 | U/L | 0 | 50
        ALT | alt | 0 | U/L | 0 | 50
        LDH | ldh | 0 | U/L | 0 | 248
        ALP | alp | 0 | U/L | 30 | 120
        GGT | ggt | 0 | U/L | 0 | 55
        Total bilirubin | bili_total | 1 | mg/dL | .3 | 1.2
        Direkt bilirubin | bili_direct | 1 | mg/dL | 0 | .2
        Total protein | tp | 1 | g/dL | 6.6 | 8.3
        Albümin | albumin | 1 | g/dL | 3.5 | 5.2
        Kalsiyum | ca | 1 | mg/dL | 8.8 | 10.6
        Fosfor | phos | 1 | mg/dL | 2.5 | 4.5
        Sodyum | na | 0 | mmol/L | 136 | 146
        Potasyum | k | 1 | mmol/L | 3.5 | 5.1
        CRP | crp | 1 | mg/L | 0 | 5
        Ferritin | ferritin | 0 | ng/mL | 23.9 | 336.2
        # Koagülasyon (Sitratlı plazma)
        PT | pt | 1 | sn | 10 | 14
        INR | inr | 2 | | .8 | 1.2
        APTT | aptt | 1 | sn | 24 | 36
        Fibrinojen | fibrinogen | 0 | mg/dL | 200 | 400
        D-Dimer | ddimer | 2 | mg/L FEU | 0 | .55"""
    line = lambda x: (lambda q: tr([q.name, f"<b>{q.value}</b>", f"<span class='{'hi' if q.flag else ''}'>{q.flag}</span>", esc(q.range), q.unit], ["n", "r", "s", "s", "s"]))(put(d, h, drawn, x, range_decimals=1 if x[1] == "ferritin" else None))
    section = lambda t: f"<tr><td colspan=5 class='g'>{t}<br><span class='s'>Numune alma: {drawn} 08:05</span></td></tr>"
    head = "<tr class='h'><td>Tahlil</td><td class='r'>Sonuç</td><td>Durum</td><td>Referans</td><td>Birim</td></tr>"
    half = lambda text: f"<table class='t'>{head}{table_rows(read_plan(text, v), section, line)}</table>"
    virus = "".join(f"<td class='c'>{n}<br><b>{qualitative(d, c, n, 'Negatif', 'negative', drawn)}</b></td>" for c, n in (("hbsag", "HBsAg"), ("antihbc", "Anti-HBc Total"), ("antihcv", "Anti-HCV"), ("hiv", "Anti-HIV")))
    d.never("observation", "hour of the print", text="14:26")
    d.html = page(f"""<table class="hd"><tr><td>T.C. SAĞLIK BAKANLIĞI<br><b style="font-size:12.5pt">{issuer}</b><br>Merkez Laboratuvarı</td><td class="r">{matrix_code(r, 17)}</td></tr></table>
<table class="id"><tr><td>Adı Soyadı: <b>{who}</b></td><td>T.C. Kimlik No: <b>{tc}</b></td><td>Cinsiyet: Erkek</td></tr><tr><td>Doğum Tarihi: {born:%d.%m.%Y}</td><td>Birim: Hematoloji Polikliniği</td><td>Rapor: {drawn} 14:26</td></tr><tr><td>İsteyen: Uzm. Dr. Hatice Yurdakul</td><td>Örnek No: {d.digits(8)}</td><td>Protokol: {d.digits(7)}</td></tr></table>
<div class="cols"><div>{half(left)}</div><div>{half(right)}</div></div><p class="g" style="margin-top:8pt">Seroloji (ELISA)</p><table class="w"><tr>{virus}</tr></table>
<p class="s" style="margin-top:6pt">Uyarı: Bu sonuçlar hekiminiz tarafından değerlendirilmelidir. Belge elektronik olarak imzalanmıştır; karekod ile doğrulanabilir. Onaylayan: Uzm. Dr. Bülent Sezgin (Tıbbi Biyokimya)</p>""",
        css=".hd { border-bottom: 1.4pt solid #b01217 } .id { margin: 4pt 0; font-size: 8.4pt; border: .5pt solid #999 } .id td { padding: 1pt 4pt } .cols { display: flex; justify-content: space-between } .cols > div { width: 49.3% } .t td { padding: 1.4pt 2.5pt; border-bottom: .3pt solid #ddd; white-space: nowrap } .h td { font-weight: bold; background: #f4dede; font-size: 7.8pt } .g { font-weight: bold; color: #b01217 } .hi { color: #b01217 } .w td { border: .5pt solid #aaa }",
        font="Noto Sans", pt=8.1, margin="10mm 12mm 12mm", lang="tr", footer='"Sayfa " counter(page) " / " counter(pages)')


@sample("locked-zh-1", ALL, "Layout: Chinese hospital slip, number, short name, test, result, sign, unit and interval, two lists side by side, proteins of myeloma, stamp and handwritten names at the foot.")
def chinese(d):
    r, h = d.r, House(between="-", below="<{}", above=">{}", low="↓", high="↑")
    drawn = d.collected("%Y-%m-%d")
    age, who = r.randint(46, 74), r.choice(["欧阳建国", "尉迟兰英", "司马德厚"])
    sex = ("female", "女") if "兰" in who else ("male", "男")
    kappa = r.random() < .5
    v = tests(r, age, sex[0] == "female", **ANAEMIC)
    s = si(v)
    p = plasma_cells(r, "igg", kappa, (1.6, 3.6))
    v |= {k: s[k] for k in ("hgb", "mchc", "creat", "urea", "urate", "bili_total", "bili_direct", "ca", "phos", "glucose", "fibrinogen")} | {k: round(p[k] / 100, 2) for k in ("igg", "iga", "igm")}
    v |= {"tp": round(p["tp"] * 10, 1), "albumin": round(p["albumin"] * 10, 1), "kflc": p["kflc"], "lflc": p["lflc"], "flc_ratio": p["flc_ratio"], "b2m": p["b2m"]}
    v["globulin"] = round(v["tp"] - v["albumin"], 1)
    v["ag_ratio"] = round(v["albumin"] / v["globulin"], 2)
    no, issuer = d.digits(10), "江州市第三人民医院"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"), "chi_sim+eng")
    d.patient(who, sex[0], age=age, 病案号=no)
    left = """WBC 白细胞计数 | wbc | 2 | 10^9/L | 3.5 | 9.5
        NEUT% 中性粒细胞百分数 | neut_pct | 1 | % | 40 | 75
        LYMPH% 淋巴细胞百分数 | lymph_pct | 1 | % | 20 | 50
        MONO% 单核细胞百分数 | mono_pct | 1 | % | 3 | 10
        EO% 嗜酸性粒细胞百分数 | eos_pct | 1 | % | .4 | 8
        BASO% 嗜碱性粒细胞百分数 | baso_pct | 1 | % | 0 | 1
        NEUT# 中性粒细胞绝对值 | neut_abs | 2 | 10^9/L | 1.8 | 6.3
        LYMPH# 淋巴细胞绝对值 | lymph_abs | 2 | 10^9/L | 1.1 | 3.2
        MONO# 单核细胞绝对值 | mono_abs | 2 | 10^9/L | .1 | .6
        RBC 红细胞计数 | rbc | 2 | 10^12/L | 3.8 | 5.1
        HGB 血红蛋白 | hgb | 0 | g/L | 115 | 150
        HCT 红细胞压积 | hct | 1 | % | 35 | 45
        MCV 平均红细胞体积 | mcv | 1 | fL | 82 | 100
        MCH 平均血红蛋白量 | mch | 1 | pg | 27 | 34
        MCHC 平均血红蛋白浓度 | mchc | 0 | g/L | 316 | 354
        PLT 血小板计数 | plt | 0 | 10^9/L | 125 | 350
        PT 凝血酶原时间 | pt | 1 | s | 9.8 | 12.1
        INR 国际标准化比值 | inr | 2 | | .8 | 1.2
        APTT 活化部分凝血活酶时间 | aptt | 1 | s | 25 | 31.3
        FIB 纤维蛋白原 | fibrinogen | 2 | g/L | 2 | 4"""
    right = """ALT 丙氨酸氨基转移酶 | alt | 0 | U/L | 7 | 40
        AST 天门冬氨酸氨基转移酶 | ast | 0 | U/L | 13 | 35
        TP 总蛋白 | tp | 1 | g/L | 65 | 85
        ALB 白蛋白 | albumin | 1 | g/L | 40 | 55
        GLO 球蛋白 | globulin | 1 | g/L | 20 | 40
        A/G 白球比例 | ag_ratio | 2 | | 1.2 | 2.4
        TBIL 总胆红素 | bili_total | 1 | μmol/L | 0 | 21
        DBIL 直接胆红素 | bili_direct | 1 | μmol/L | 0 | 8
        ALP 碱性磷酸酶 | alp | 0 | U/L | 50 | 135
        GGT γ-谷氨酰转移酶 | ggt | 0 | U/L | 7 | 45
        LDH 乳酸脱氢酶 | ldh | 0 | U/L | 120 | 250
        UREA 尿素 | urea | 1 | mmol/L | 3.1 | 8.8
        CREA 肌酐 | creat | 0 | μmol/L | 41 | 81
        UA 尿酸 | urate | 0 | μmol/L | 155 | 357
        Ca 钙 | ca | 2 | mmol/L | 2.11 | 2.52
        IgG 免疫球蛋白G | igg | 2 | g/L | 8.6 | 17.4
        IgA 免疫球蛋白A | iga | 2 | g/L | 1 | 4.2
        IgM 免疫球蛋白M | igm | 2 | g/L | .5 | 2.8
        FLC-κ 游离轻链κ | kflc | 1 | mg/L | 3.3 | 19.4
        FLC-λ 游离轻链λ | lflc | 1 | mg/L | 5.7 | 26.3
        κ/λ 游离轻链比值 | flc_ratio | 2 | | .26 | 1.65
        β2-MG β2微球蛋白 | b2m | 2 | mg/L | 1 | 2.3"""

    def half(text):
        rows = ""
        for n, x in enumerate(read_plan(text, v), 1):
            q = put(d, h, drawn, x)
            short, name = q.name.split(" ", 1)
            rows += tr([str(n), short, name, f"<b>{q.value}</b>" if q.flag else q.value, q.flag, q.unit, esc(q.range)], ["c s", "", "", "r", "c", "s", "s"])
        return f"<table class='t'><tr class='h'><td>序</td><td>代号</td><td>检验项目</td><td class='r'>结果</td><td></td><td>单位</td><td>参考区间</td></tr>{rows}</table>"

    told = "IgG-κ型M蛋白" if kappa else "IgG-λ型M蛋白"
    d.observation("ife_s", "血清免疫固定电泳", told, "", drawn, text="positive")
    spike = f"{p['mprot_s'] * 10:.1f}"
    d.observation("mprot_s", "M蛋白定量", spike, "g/L", drawn)
    d.monoclonal(drawn, "IgG", "kappa" if kappa else "lambda", spike, "g/L")
    d.fact("diagnoses", code="MM", printed="多发性骨髓瘤")
    d.never("observation", "number of the bed", text="36")
    d.html = page(f"""<p class="c b" style="font-size:15pt;letter-spacing:2pt">{issuer}检验报告单</p>
<table class="id"><tr><td>姓名：<b>{who}</b></td><td>性别：{sex[1]}</td><td>年龄：{age}岁</td><td>病案号：{no}</td><td rowspan=3 class="r">{barcode(r, 30, 9)}</td></tr><tr><td>科别：血液科二病区</td><td>床号：36</td><td>标本：血</td><td>送检医生：诸葛敏</td></tr><tr><td colspan=2>诊断：多发性骨髓瘤</td><td colspan=2>采样时间：{drawn} 06:20</td></tr></table>
<div class="cols"><div>{half(left)}</div><div>{half(right)}</div></div>
<p class="k"><b>血清免疫固定电泳：</b>{told}　　<b>M蛋白定量：</b>{spike} g/L</p><p class="k">备注：标本轻度溶血。建议结合临床。</p>
<table class="id" style="border-bottom:0"><tr><td>接收时间：{drawn} 07:45</td><td>报告时间：{drawn} 11:32</td><td>检验者：苏婉</td><td>审核者：段鹏飞</td></tr></table><p class="s c">※ 本报告仅对此标本负责，如有疑问请于三日内与检验科联系　电话 0000-5550123</p>{stamp("江州三院" + chr(10) + "检验专用章", 140, 168, -10, "#c02020", 10, .6, True)}{scribble(r, 116, 176, 20)}""",
        css=".id { border-top: 1pt solid #000; border-bottom: 1pt solid #000; margin: 4pt 0; font-size: 9pt } .id td { padding: 1.5pt 3pt } .cols { display: flex; justify-content: space-between } .cols > div { width: 49.4% } .t td { padding: 2pt 2pt; white-space: nowrap } .h td { border-bottom: .8pt solid #000; font-weight: bold } .k { margin-top: 5pt } body { font-family: 'Liberation Sans', 'Noto Sans CJK SC' !important }",
        font="Noto Sans CJK SC", pt=8.2, margin="11mm 11mm", lang="zh")
