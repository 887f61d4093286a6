"""Veiled split: pages in German, French, Spanish and Italian."""
from dates import Day, on, years
from facts import House
from layout import barcode, esc, matrix_code, page, raised, scribble, tr
from patients import ANAEMIC, CYTOPENIC, again, si, tests
from registry import ALL, sample
from rows import earlier, put, qualitative, read_plan


@sample("veiled-de-1", ALL, "Layout: German university laboratory in two newspaper columns, triangle before the value, unit and interval in one bracket, degree sign for what is not accredited, results that are still to come, serology in words.")
def newspaper(d):
    r, h = d.r, House(decimal=",", between=" – ", below="bis {}", above="ab {}", low="▼", high="▲")
    drawn = d.collected("%d.%m.%y", first=2025)
    born, who = d.birth(1944, 1987), r.choice(["Oberhuber, Korbinian", "Siebenlist, Ottmar", "Wachtveitl, Ansgar"])
    age = years(born, drawn)
    v = tests(r, age, False, **CYTOPENIC)
    s = si(v)
    v |= {k: s[k] for k in ("ca", "phos", "mg", "igg", "iga", "igm", "tp", "albumin", "creat", "urea", "urate", "bili_total", "hgb", "mchc", "fibrinogen")}
    v |= {"hct": round(v["hct"] / 100, 2), "quick": round(100 / v["inr"] ** 1.2), "at": r.randint(71, 118), "gpt": v["alt"]}
    v["mcv"] = round(v["hct"] * 1000 / v["rbc"], 1)
    v["hgb"] = round(v["hct"] * 335)
    v["mch"], v["mchc"] = round(v["hgb"] / v["rbc"], 1), round(v["hgb"] / v["hct"])
    no, issuer = d.digits(8), "Zentrallabor der Universitätsklinik Donauwörth"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"), "deu+eng")
    d.patient(who, "male", born, Fallnummer=no)
    text = """# Hämatologie · EDTA-Vollblut
        Leukozyten | wbc | 2 | Gpt/l | 3.91 | 10.9
        Erythrozyten | rbc | 2 | Tpt/l | 4.5 | 5.9
        Hämoglobin | hgb | 0 | g/l | 136 | 172
        Hämatokrit | hct | 2 | l/l | .39 | .49
        MCV | mcv | 1 | fl | 80 | 99
        MCH | mch | 1 | pg | 27 | 33.5
        MCHC | mchc | 0 | g/l | 315 | 360
        Thrombozyten | plt | 0 | Gpt/l | 146 | 328
        Neutrophile abs. | neut_abs | 2 | Gpt/l | 1.8 | 6.98
        Lymphozyten abs. | lymph_abs | 2 | Gpt/l | 1.2 | 3.6
        Monozyten abs.° | mono_abs | 2 | Gpt/l | .2 | .7
        # Hämostaseologie · Citratblut
        Thromboplastinzeit (Quick) | ?quick | 0 | % | 70 | 120
        INR | inr | 2 | | .9 | 1.15
        aPTT | aptt | 1 | s | 26 | 36
        Fibrinogen (Clauss) | fibrinogen | 2 | g/l | 1.8 | 3.5
        Antithrombin | ?at | 0 | % | 80 | 120
        D-Dimere° | ddimer | 2 | mg/l FEU | | .5
        # Klinische Chemie · Serum
        Natrium | na | 0 | mmol/l | 135 | 145
        Kalium | k | 1 | mmol/l | 3.5 | 5.1
        Calcium | ca | 2 | mmol/l | 2.15 | 2.5
        Phosphat, anorg. | phos | 2 | mmol/l | .81 | 1.45
        Magnesium | mg | 2 | mmol/l | .66 | 1.07
        Kreatinin | creat | 0 | µmol/l | 59 | 104
        Harnstoff | urea | 1 | mmol/l | 2.8 | 8.1
        Harnsäure | urate | 0 | µmol/l | 202 | 416
        Bilirubin, gesamt | bili_total | 1 | µmol/l | | 21
        ALAT (GPT) | alt | 0 | U/l | | 50
        ASAT (GOT) | ast | 0 | U/l | | 50
        Gamma-GT | ggt | 0 | U/l | | 60
        LDH | ldh | 0 | U/l | | 250
        Gesamteiweiß | tp | 0 | g/l | 66 | 83
        Albumin | albumin | 0 | g/l | 35 | 52
        CRP | crp | 1 | mg/l | | 5
        Procalcitonin | pct | 2 | µg/l | | .5
        Ferritin | ferritin | 0 | µg/l | 30 | 400
        # Immunologie · Serum
        IgG | igg | 2 | g/l | 7 | 16
        IgA | iga | 2 | g/l | .7 | 4
        IgM | igm | 2 | g/l | .4 | 2.3
        Interleukin-6 | il6 | 1 | ng/l | | 7"""
    body = ""
    for x in read_plan(text, v):
        if isinstance(x, str):
            body += f"<tr><td colspan=4 class='g'>{x}</td></tr>"
            continue
        q = put(d, h, drawn, x, gold_name=x[0].rstrip("°"))
        body += tr([q.name, q.flag, f"<b>{q.value}</b>", f"[{q.unit + '; ' if q.unit else ''}{q.range}]"], ["", "f", "r", "s"])
    body += "<tr><td colspan=4 class='g'>Virologie · Serum</td></tr>"
    for c, n in (("hbsag", "HBs-Antigen"), ("antihbc", "Anti-HBc"), ("antihcv", "Anti-HCV"), ("hiv", "HIV-1/2-Ag/Ak")):
        body += tr([n, "", qualitative(d, c, n, "negativ", "negative", drawn), "[negativ]"], ["", "", "r", "s"])
    body += tr(["HBV-DNA (PCR)", "", "folgt", ""], ["", "", "r", ""]) + tr(["Immunfixation", "", "folgt", ""], ["", "", "r", ""])
    d.never("observation", "the result is still to come", code="hbv_dna")
    d.never("observation", "the result is still to come", code="ife_s")
    d.never("observation", "range of treatment", code="inr", text="2,0 – 3,0")
    d.never("observation", "cut-off of an aged patient", code="ddimer", text="0,70")
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:13pt">{issuer}</b><br>Leiter: Prof. Dr. med. Hubertus Falkenried · Parkstraße 55 · 00000 Donauwörth · Tel. 0906 555-120</td><td class="r">TEILBEFUND<br>{barcode(r, 34, 7)}</td></tr></table>
<table class="id"><tr><td>Patient<br><b>{who}</b></td><td>geb.<br><b>{born:%d.%m.%Y}</b> (m)</td><td>Fallnummer<br><b>{no}</b></td><td>Station<br>M3 Häm/Onk</td><td>Entnahme<br><b>{drawn} 06:40</b></td><td>Eingang<br>{drawn} 07:22</td><td>Druck<br>{drawn} 11:05</td></tr></table>
<div class="two"><table class="t">{body}</table></div>
<p style="margin-top:7pt"><b>Bemerkungen:</b> Probe leicht hämolytisch, Kalium und LDH können falsch hoch sein. INR-Zielbereich unter Vitamin-K-Antagonisten 2,0 – 3,0. D-Dimere: altersadaptierter Grenzwert ab 70 Jahren 0,70 mg/l FEU. ° nicht akkreditiertes Verfahren. ▼▲ außerhalb des Referenzbereichs (Männer).</p>
<p class="r" style="margin-top:5pt">technisch validiert: MTL Sonnleitner &nbsp; medizinisch freigegeben: Dr. Ruckdeschel</p>""",
        css=".hd { border-bottom: 1.2pt solid #1c3f6e; font-size: 8pt } .id { font-size: 8pt; margin: 4pt 0 6pt } .id td { border: .5pt solid #8aa; padding: 1.5pt 4pt } .two { columns: 2; column-gap: 8mm; column-rule: .5pt solid #8aa } .t td { padding: 1.75pt 2.5pt } .g { font-weight: bold; background: #e3e9f2; break-after: avoid } .f { width: 4mm; color: #b00 }",
        font="Liberation Sans", pt=8.5, margin="11mm 13mm", lang="de", footer='"Seite " counter(page) " von " counter(pages)')


@sample("veiled-fr-1", ALL, "Layout: French laboratory, dotted leaders, the previous result as a line in italics under each test, interval in brackets at the edge, formula with share and count on one line, star before what is abnormal, sections framed.")
def anterior(d):
    r, h = d.r, House(decimal=",", thousands=" ", between=" à ", below="< {}", above="> {}", low="*", high="*")
    drawn = d.collected("%d/%m/%Y", first=2025)
    then = drawn.plus(-r.randint(19, 34))
    born, who = d.birth(1945, 1986), r.choice(["Mme LEFRANÇOIS Maryvonne", "Mme KERGOAT Soizic", "Mme BOUZIANE Naïma"])
    age = years(born, drawn)
    v = tests(r, age, True, wbc=(2.3, 3.7), rbc=(2.7, 3.3), plt=(48, 110))
    old = again(r, v, age, True, wbc=(2.9, 4.6), rbc=(2.9, 3.5), plt=(70, 140))
    for x in (v, old):
        s = si(x)
        x |= {k: s[k] for k in ("ca", "creat", "urea", "urate", "bili_total", "tp", "albumin", "fibrinogen", "b2m", "igg", "iga", "igm")} | {"tpq": round(100 / x["inr"] ** 1.2)}
    no, issuer = f"{d.digits(6)}-{d.digits(4)}", "Laboratoire BioArmor Finistère"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"), "fra+eng")
    d.patient(who.removeprefix("Mme "), "female", born, Dossier=no)
    parts = (("HÉMOGRAMME", "Sang total EDTA - Cytométrie en flux fluorescente", """Leucocytes | wbc | 2 | G/L | 4 | 10
        Hématies | rbc | 2 | T/L | 3.8 | 5.3
        Hémoglobine | hgb | 1 | g/dL | 11.5 | 15.5
        Hématocrite | hct | 1 | % | 35 | 47
        V.G.M. | mcv | 1 | fL | 80 | 100
        T.C.M.H. | mch | 1 | pg | 27 | 33
        C.C.M.H. | mchc | 1 | g/dL | 31 | 36
        Plaquettes | plt | 0 | G/L | 150 | 400"""),
             ("HÉMOSTASE", "Plasma citraté", """Taux de prothrombine | ?tpq | 0 | % | 70 |
        INR | inr | 2 | | |
        TCA malade | aptt | 1 | s | 25 | 36
        Fibrinogène | fibrinogen | 2 | g/L | 2 | 4"""),
             ("BIOCHIMIE", "Sérum - Spectrophotométrie", """Créatinine | creat | 0 | µmol/L | 49 | 90
        Urée | urea | 1 | mmol/L | 2.8 | 7.2
        Acide urique | urate | 0 | µmol/L | 154 | 357
        Sodium | na | 0 | mmol/L | 136 | 145
        Potassium | k | 1 | mmol/L | 3.4 | 4.5
        Calcium | ca | 2 | mmol/L | 2.15 | 2.5
        Protéines totales | tp | 0 | g/L | 64 | 83
        Bilirubine totale | bili_total | 1 | µmol/L | | 21
        ASAT | ast | 0 | UI/L | | 32
        ALAT | alt | 0 | UI/L | | 33
        Gamma GT | ggt | 0 | UI/L | | 40
        LDH | ldh | 0 | UI/L | 135 | 215
        CRP | crp | 1 | mg/L | | 5
        Ferritine | ferritin | 0 | µg/L | 13 | 150"""))
    out = ""
    for title, method, plan in parts:
        rows = ""
        for x, past in zip(read_plan(plan, v), read_plan(plan, old)):
            q = put(d, h, drawn, x)
            rows += tr([q.flag, q.name, "", f"<b>{q.value}</b>", q.unit, f"({esc(q.range)})" if q.range else ""], ["st", "d", "d r", "r", "u", "i"])
            if x[1] not in ("inr", "mch", "mchc", "ca"):
                rows += f"<tr><td></td><td colspan=5 class='a'>{then} : {earlier(d, h, then, past)}</td></tr>"
                if past[2] >= 1000:         # "1 299" would be read as two numbers
                    d.gold["observations"][-1]["value"]["number"] = past[2]
        if title == "HÉMOGRAMME":
            rows += "<tr><td></td><td colspan=5 style='padding-top:4pt'><u>Formule leucocytaire</u></td></tr>"
            for name, cell, lo, hi in (("Polynucléaires neutrophiles", "neut", 1.8, 7.5), ("Polynucléaires éosinophiles", "eos", .05, .5), ("Polynucléaires basophiles", "baso", 0, .1), ("Lymphocytes", "lymph", 1, 4), ("Monocytes", "mono", .2, 1)):
                share = d.observation(cell + "_pct", name, h.number(v[cell + "_pct"], 1), "%", drawn)
                q = d.row(h, drawn, cell + "_abs", name, v[cell + "_abs"], 2, "G/L", lo, hi)
                rows += tr([q.flag, name, f"{share} %", f"<b>{q.value}</b>", "G/L", f"({q.range})"], ["st", "d", "d r", "r", "u", "i"])
        framed = f"<div class='fr'><p class='g'>{title} <span class='m'>{method}</span></p><table class='l'>{rows}</table></div>"
        out += framed if title != "BIOCHIMIE" else f"</div><div>{framed}"
    d.never("observation", "range of treatment", code="inr", text="2,0 à 3,0")
    d.never("observation", "control of the clotting time", code="aptt", text="31,0")
    d.html = page(f"""<table class="hd"><tr><td style="width:48%"><b style="font-size:15pt;color:#0b5d8a">BioArmor</b> <b>Finistère</b><br><span class="s">Laboratoire de biologie médicale multisites · 55 quai de l'Aven, 00000 Pont-Karreg<br>Biologistes : G. LE DANTEC, A. TRÉMINTIN, Y. ABIVEN · Accréditation Cofrac 8-0000</span></td><td class="pt"><b>{who}</b><br>Née le {born:%d/%m/%Y} ({age} ans) &nbsp; Sexe F<br>Dossier {no}<br>Prélevé le <b>{drawn}</b> à 07h50 &nbsp; Édité le {drawn} à 14h12<br>Prescripteur : Dr S. MADEC, Hématologie</td></tr></table>
<div class="col"><div>{out}</div></div>
<p class="s" style="margin-top:5pt">TCA témoin 31,0 s. Zone thérapeutique de l'INR sous AVK : 2,0 à 3,0. L'antériorité figure en italique sous le résultat. * résultat hors des valeurs usuelles. Résultats transmis par messagerie sécurisée ; compte rendu complet validé par Y. ABIVEN.</p>{scribble(r, 138, 196, 28)}""",
        css=".hd td { vertical-align: top } .pt { border: .8pt solid #0b5d8a; padding: 4pt 7pt !important; font-size: 8.6pt } .col { display: flex; justify-content: space-between; margin-top: 6pt } .col > div { width: 49% } .fr { border: .7pt solid #0b5d8a; padding: 0 2pt 4pt; margin-bottom: 6pt } .g { font-weight: bold; background: #e6f1f7; margin: 0 -2pt 2pt; padding: 2pt 4pt } .m { font-weight: normal; font-size: 7pt; font-style: italic } .l td { padding: .9pt 2pt; white-space: nowrap; vertical-align: bottom } .st { width: 3mm } .l .d { border-bottom: .7pt dotted #777 } .u { font-size: 7.6pt } .i { text-align: right; font-size: 7.6pt } .l .a { font-style: italic; font-size: 7.2pt; color: #555; padding: 0 2pt 2pt 5mm }",
        font="Liberation Sans", pt=8.4, margin="11mm 12mm 12mm", lang="fr", footer='"Page " counter(page) " / " counter(pages)')


@sample("veiled-fr-2", ALL, "Layout: French record of a tumour board, headings in capitals with answers behind colons, past treatment as numbered phrases in one block, decision in a frame, options that were put aside, list of those present.")
def concertation(d):
    r, p = d.r, "%d/%m/%Y"
    held = on(2026, r.choice([2, 4, 5]), r.randint(14, 27), p)
    lab = Day(held.plus(-3).date, p, "collected")
    pet = Day(held.plus(-9).date, p, "performed")
    born, who = d.birth(1949, 1974), r.choice(["M. DELAUNOY Ghislain", "M. HAUTECOEUR Firmin", "M. BELKACEM Rachid"])
    no, issuer = f"RCP-{d.digits(6)}", "Réseau Onco-Hématologie des Hauts Plateaux"
    d.source("other", issuer, held, "fra+eng")
    d.patient(who.removeprefix("M. "), "male", born, Fiche=no)
    m = lambda y, n: on(y, n, 1, "%m/%Y")
    d.fact("diagnoses", m(2022, 6), code="MCL", printed="Lymphome du manteau", stage="IV", status="new")
    d.treat("chemotherapy", "R-DHAP", "R-DHAP", 1, (), m(2022, 7), m(2022, 11), 4, "CR")
    d.treat("autologous-transplant", "auto-sct", "autogreffe", 1, (), m(2023, 1))
    d.treat("conditioning", "BEAM", "BEAM", 1)
    d.treat("maintenance", None, "rituximab", 1, ["rituximab"], m(2023, 3), m(2024, 9))
    d.treat("targeted", None, "ibrutinib", 2, [("ibrutinib", "560 mg/j")], m(2024, 10), m(2025, 11), None, "PR", "progression")
    d.treat("cell-therapy", "brexucabtagene autoleucel", "brexucabtagene autoleucel", None, ["brexucabtagene autoleucel"], assertion="planned")
    d.treat("bridging", None, "pirtobrutinib", None, [("pirtobrutinib", "200 mg/j")], assertion="planned")
    d.fact("statements", question="prior-car-t", answer="none")
    suv = r.uniform(8, 16)
    said = f"{suv:.1f}".replace(".", ",")
    d.fact("imaging", pet, modality="PET-CT", deauville=5, suvMax=round(suv, 1), conclusion="progression métabolique")
    d.fact("responses", pet, category="PD", modality="PET-CT")
    ki, tp = str(r.randint(35, 60)), str(r.randint(31, 58))
    d.marker("Ki-67", "positive", ki, None, None, None, None, "ihc")
    d.fact("genetics", target="TP53", method="ngs", result="detected", percent={"printed": tp})
    d.fact("genetics", target="t(11;14)", method="fish", result="detected")
    d.told("ecog", "1", "", held)
    d.told("lvef", "62", "%")
    v = si(tests(r, years(born, held), False, wbc=(3.1, 5.2), rbc=(3.3, 3.9), plt=(88, 150)))
    t = lambda code, unit, places: f"{d.told(code, f'{v[code]:.{places}f}'.replace('.', ','), unit, lab)} {unit}"
    bio = f"Hb {t('hgb', 'g/L', 0)}, leucocytes {t('wbc', 'G/L', 2)}, PNN {t('neut_abs', 'G/L', 2)}, lymphocytes {t('lymph_abs', 'G/L', 2)}, plaquettes {t('plt', 'G/L', 0)}, créatinine {t('creat', 'µmol/L', 0)}, LDH {t('ldh', 'UI/L', 0)} (N &lt; 250), CRP {t('crp', 'mg/L', 1)}"
    for c, n in (("hbsag", "Ag HBs"), ("antihcv", "VHC"), ("hiv", "VIH")):
        d.observation(c, n, "négatif", "", lab, text="negative")
    d.fact("comorbidities", name="HTA")
    d.never("treatment", "put aside by the board", text="R-BAC")
    d.never("treatment", "put aside by the board", regimen="allo-sct")
    d.never("treatment", "named as an option only", text="glofitamab")
    d.never("observation", "upper limit in brackets", code="ldh", text="250")
    d.never("diagnosis", "the mother's", text="cancer du sein")
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:12pt">{issuer}</b></td><td class="r">Fiche n° {no}</td></tr></table>
<p class="c" style="font-size:14pt;margin:8pt 0"><b>COMPTE RENDU DE RÉUNION DE CONCERTATION PLURIDISCIPLINAIRE</b><br><span style="font-size:10pt">RCP Lymphomes - Recours CAR-T - séance du {held}</span></p>
<div class="bx"><b>{who}</b>, né le {born:%d/%m/%Y} &nbsp;|&nbsp; Médecin référent : Dr Apolline Grandclément &nbsp;|&nbsp; Quorum : atteint</div>
<p><b>MOTIF DE PRÉSENTATION :</b> deuxième rechute, indication de cellules CAR-T.</p>
<p><b>DIAGNOSTIC :</b> Lymphome du manteau, stade IV, {m(2022, 6)}. Biopsie ganglionnaire : Ki-67 {ki} %. FISH : t(11;14) présente. NGS : TP53 muté (VAF {tp} %).</p>
<p><b>ANTÉCÉDENTS :</b> HTA. Mère : cancer du sein à 71 ans.</p>
<p><b>TRAITEMENTS ANTÉRIEURS :</b> (1) 1re ligne, R-DHAP, 4 cures de {m(2022, 7)} à {m(2022, 11)}, réponse complète ; puis autogreffe en {m(2023, 1)} (BEAM) et entretien par rituximab de {m(2023, 3)} à {m(2024, 9)}. (2) 2e ligne, ibrutinib 560 mg/j de {m(2024, 10)} à {m(2025, 11)}, meilleure réponse : réponse partielle, arrêt pour progression. Aucun traitement antérieur par CAR-T.</p>
<p><b>ÉTAT GÉNÉRAL :</b> ECOG 1. FEVG 62 %. Poids 78 kg, taille 176 cm.</p>
<p><b>BIOLOGIE DU {lab} :</b> {bio}. Sérologies : Ag HBs négatif, VHC négatif, VIH négatif.</p>
<p><b>IMAGERIE :</b> TEP-TDM du {pet} : progression métabolique sus- et sous-diaphragmatique, SUVmax {said} (iliaque gauche), score de Deauville 5. IRM cérébrale : sans anomalie.</p>
<p><b>DISCUSSION :</b> le R-BAC n'est pas retenu en raison de la mutation. Une allogreffe a été écartée. Le glofitamab reste une option en cas d'échec de fabrication.</p>
<div class="dec"><b>PROPOSITION DE LA RCP</b><br>Cellules CAR-T : brexucabtagene autoleucel, après accord du centre. Traitement d'attente par pirtobrutinib 200 mg/j. Aphérèse à programmer sous 3 semaines. Degré d'urgence : rapide.</div>
<p><b>PRÉSENTS :</b> Dr A. Grandclément, Pr B. Saint-Aubin (hématologie), Dr C. Vuillermoz (anatomopathologie), Dr D. N'Diaye (médecine nucléaire), Dr E. Palluat (radiothérapie).</p>
<p class="s" style="margin-top:12pt">Ce compte rendu ne vaut pas prescription. Il est remis au patient sur demande et versé au dossier. Validé par le Pr B. Saint-Aubin le {held.plus(1)}.</p>{scribble(r, 118, 196, 32)}""",
        css=".hd { border-bottom: 1pt solid #000 } .bx { border: .8pt solid #000; padding: 4pt 6pt } p { margin-top: 6pt; text-align: justify } .dec { border: 1.6pt solid #000; background: #f2f2f2; padding: 6pt 8pt; margin-top: 8pt }",
        font="Liberation Serif", pt=11, margin="16mm 19mm", lang="fr")


@sample("veiled-es-1", ALL, "Layout: Spanish health portal printed from the browser, one test over two lines with the large value at the right and the interval and words below, group cards with their own date, address of the page in the margin.")
def portal(d):
    r, h = d.r, House(decimal=",", between=" a ", below="menor de {}", above="mayor de {}", low="Fuera de rango", high="Fuera de rango", normal="")
    days = [d.collected("%d/%m/%Y", first=2025)]
    days.append(days[0].plus(-r.randint(6, 11)))
    born, who = d.birth(1949, 1991), r.choice(["MARÍA DEL ROCÍO ZABALA URRUTIA", "INMACULADA PEDROSA LLORÉNS", "BEGOÑA SOTELO AIZPURU"])
    age = years(born, days[0])
    v = tests(r, age, True, **ANAEMIC)
    cip, issuer = f"ZBUR{d.digits(10)}", "Servicio de Salud del Levante Interior"
    d.source("lab.cbc", issuer, days[0], "spa+eng")
    d.patient(who, "female", born, CIP=cip)
    groups = (("Hemograma", 0, """Leucocitos | wbc | 2 | x10^9/L | 4 | 11
        Neutrófilos (absoluto) | neut_abs | 2 | x10^9/L | 1.8 | 7.5
        Linfocitos (absoluto) | lymph_abs | 2 | x10^9/L | 1.2 | 4
        Monocitos (absoluto) | mono_abs | 2 | x10^9/L | .2 | .9
        Hematíes | rbc | 2 | x10^12/L | 3.8 | 5.2
        Hemoglobina | hgb | 1 | g/dL | 12 | 16
        Hematocrito | hct | 1 | % | 36 | 46
        Volumen corpuscular medio | mcv | 1 | fL | 80 | 99
        Plaquetas | plt | 0 | x10^9/L | 140 | 400"""), ("Coagulación", 0, """INR | inr | 2 | | .8 | 1.2
        TTPA | aptt | 1 | s | 24 | 37
        Fibrinógeno derivado | fibrinogen | 0 | mg/dL | 180 | 450"""), ("Bioquímica", 1, """Glucosa | glucose | 0 | mg/dL | 70 | 110
        Creatinina | creat | 2 | mg/dL | .5 | .9
        Urato | urate | 1 | mg/dL | 2.4 | 5.7
        Sodio | na | 0 | mEq/L | 135 | 145
        Potasio | k | 1 | mEq/L | 3.5 | 5.1
        Calcio | ca | 1 | mg/dL | 8.6 | 10.2
        Albúmina | albumin | 1 | g/dL | 3.5 | 5.2
        Bilirrubina total | bili_total | 1 | mg/dL | | 1.2
        GPT/ALT | alt | 0 | U/L | | 35
        Fosfatasa alcalina | alp | 0 | U/L | 35 | 105
        Lactato deshidrogenasa | ldh | 0 | U/L | 135 | 214
        Proteína C reactiva | crp | 1 | mg/L | | 5
        Ferritina | ferritin | 0 | ng/mL | 13 | 150
        Beta-2 microglobulina | b2m | 2 | mg/L | .8 | 2.2"""))
    out = ""
    for title, k, plan in groups:
        rows = ""
        for x in read_plan(plan, v):
            q = put(d, h, days[k], x)
            rows += f"<div class='it'><div class='a'><span>{q.name}</span><span class='v'>{q.value} <i>{q.unit}</i></span></div><div class='bb'><span>Intervalo de referencia: {esc(q.range)}</span><span class='fu'>{q.flag}</span></div></div>"
        out += ("</div><div>" if title == "Bioquímica" else "") + f"<div class='card'><div class='ct'><b>{title}</b><span>Fecha de extracción: {days[k]}</span></div>{rows}</div>"
    d.never("observation", "a visit, not a result", text="3 informes")
    d.html = page(f"""<div class="top"><b style="font-size:13pt">Mi Carpeta de Salud</b><span>{issuer}</span><span>☰ Inicio &gt; Informes &gt; Analíticas</span></div>
<p style="margin:5pt 0"><b>{who}</b> &nbsp; CIP {cip} &nbsp; F. nacimiento {born:%d/%m/%Y} &nbsp; Mujer &nbsp; · &nbsp; Mostrando 3 informes &nbsp; · &nbsp; Centro: Hospital Comarcal de Requena Alta</p>
<div class="col"><div>{out}</div></div>
<p class="s" style="margin-top:5pt">Los resultados se muestran para su información y no sustituyen la valoración de su médico. «Fuera de rango» no significa por sí mismo enfermedad. Última actualización {days[0].plus(1)} 08:00.</p>""",
        css=".top { display: flex; justify-content: space-between; align-items: center; background: #00794a; color: #fff; padding: 5pt 8pt } .col { display: flex; justify-content: space-between } .col > div { width: 49% } .card { border: .7pt solid #bbb; border-radius: 5pt; margin-bottom: 5pt; padding-bottom: 2pt } .ct { display: flex; justify-content: space-between; background: #eef5f1; padding: 3pt 6pt; font-size: 8.4pt } .it { padding: 2pt 7pt; border-top: .4pt solid #ddd; break-inside: avoid } .a, .bb { display: flex; justify-content: space-between } .v { font-size: 11pt; font-weight: bold } .v i { font-size: 7.6pt; font-weight: normal } .bb { font-size: 7.2pt; color: #555; line-height: 1.1 } .fu { color: #c0392b; font-weight: bold }",
        font="Noto Sans", pt=8.8, margin="12mm 13mm 13mm", lang="es", footer='"https://carpeta.salud.example/analiticas/detalle?id=' + d.digits(6) + '      " counter(page) "/" counter(pages)')


@sample("veiled-it-1", ALL, "Layout: Italian hospital, interval before the result, word for low and high behind it, previous result with its date in square brackets at the right, per cent and count of the formula in stacked rows, serology with index, sections in black bars.")
def referto(d):
    r, h = d.r, House(decimal=",", between=" - ", below="fino a {}", above="oltre {}", low="Basso", high="Alto")
    drawn = d.collected("%d/%m/%Y", first=2025)
    then = drawn.plus(-r.randint(8, 15))
    born, who = d.birth(1946, 1990), r.choice(["BALDASSARRI GIANFRANCO", "SCOGNAMIGLIO ORESTE", "TREVISIOL ARMANDO"])
    age = years(born, drawn)
    v = tests(r, age, False, wbc=(1.9, 3.2), rbc=(2.8, 3.5), plt=(38, 96))
    old = again(r, v, age, False, wbc=(1.2, 2.2), rbc=(2.7, 3.3), plt=(21, 60))
    no, cf, issuer = f"{d.digits(10)}", f"BLDGFR{d.digits(2)}A{d.digits(2)}Z{d.digits(3)}K", "Azienda Ospedaliera Santa Maria delle Grazie"
    d.source("lab.cbc", issuer, drawn, "ita+eng")
    d.patient(who, "male", born, age, Richiesta=no, CodiceFiscale=cf)
    text = """# EMATOLOGIA - Sangue intero (citometria a flusso)
        Leucociti (WBC) | wbc | 2 | x10³/µL | 4 | 10
        Eritrociti (RBC) | rbc | 2 | x10⁶/µL | 4.5 | 5.9
        Emoglobina (HGB) | hgb | 1 | g/dL | 13.5 | 17.5
        Ematocrito (HCT) | hct | 1 | % | 41 | 53
        Volume globulare medio (MCV) | mcv | 1 | fL | 80 | 96
        Contenuto medio Hb (MCH) | mch | 1 | pg | 27 | 33
        Piastrine (PLT) | plt | 0 | x10³/µL | 150 | 400
        Neutrofili % | neut_pct | 1 | % | 40 | 74
        Linfociti % | lymph_pct | 1 | % | 19 | 48
        Monociti % | mono_pct | 1 | % | 3.4 | 11
        Eosinofili % | eos_pct | 1 | % | 0 | 7
        Basofili % | baso_pct | 1 | % | 0 | 1.5
        Neutrofili | neut_abs | 2 | x10³/µL | 1.9 | 8
        Linfociti | lymph_abs | 2 | x10³/µL | .9 | 4.8
        # COAGULAZIONE - Plasma citrato
        INR | inr | 2 | | .8 | 1.2
        aPTT | aptt | 1 | sec | 24 | 35
        Fibrinogeno | fibrinogen | 0 | mg/dL | 180 | 400
        # CHIMICA CLINICA - Siero
        Glucosio | glucose | 0 | mg/dL | 70 | 105
        Creatinina | creat | 2 | mg/dL | .7 | 1.2
        Azotemia (urea) | urea | 0 | mg/dL | 17 | 49
        Sodio | na | 0 | mmol/L | 136 | 145
        Potassio | k | 1 | mmol/L | 3.5 | 5.1
        Calcio | ca | 1 | mg/dL | 8.6 | 10.2
        AST | ast | 0 | U/L | | 40
        ALT | alt | 0 | U/L | | 41
        Gamma GT | ggt | 0 | U/L | 8 | 61
        Bilirubina totale | bili_total | 1 | mg/dL | | 1.2
        LDH | ldh | 0 | U/L | 135 | 225
        Proteina C reattiva | crp | 1 | mg/L | | 5
        Procalcitonina | pct | 2 | ng/mL | | .5"""
    body = ""
    for x, past in zip(read_plan(text, v), read_plan(text, old)):
        if isinstance(x, str):
            body += f"<tr><td colspan=6 class='g'>{x}</td></tr>"
            continue
        q = put(d, h, drawn, x)
        before = f"[{earlier(d, h, then, past)}]" if x[1] in ("wbc", "hgb", "plt", "neut_abs", "creat", "ldh", "crp", "pct") else ""
        body += tr([q.name, raised(q.range), f"<b>{q.value}</b>", q.flag, raised(q.unit), before], ["", "s c", "r", "w", "s", "c s"])
    index = {c: f"{r.uniform(.04, .6):.2f}".replace(".", ",") for c in ("hbsag", "antihbc", "antihcv", "hiv")}
    body += "<tr><td colspan=6 class='g'>VIROLOGIA - Siero (chemiluminescenza)</td></tr>"
    for c, n in (("hbsag", "HBsAg"), ("antihbc", "HBcAb totali"), ("antihcv", "HCV Ab"), ("hiv", "HIV 1/2 Ag-Ab")):
        body += tr([n, "indice &lt; 1,00", qualitative(d, c, n, "Negativo", "negative", drawn), "", f"indice {index[c]}", ""], ["", "s c", "r", "", "s", ""])
        d.never("observation", "index of the assay", code=c, text=index[c])
    d.html = page(f"""<table><tr><td style="width:20%"><div class="lg">AO<br>SMG</div></td><td class="c"><b style="font-size:12.5pt">{issuer}</b><br>Dipartimento dei Servizi - U.O.C. Laboratorio Analisi - Direttore: Dott.ssa Ornella Frattini<br><span class="s">Via dei Cedri 55, 00000 Borgo Sereno (XX) - Tel. 0555 000 140</span></td><td class="r">{matrix_code(r, 14)}</td></tr></table>
<table class="id"><tr><td>Sig. <b>{who}</b></td><td>Nato il {born:%d/%m/%Y} &nbsp; anni {age} &nbsp; M</td><td>C.F. {cf}</td></tr><tr><td>Richiesta <b>{no}</b></td><td>Prelievo del <b>{drawn}</b> ore 07:05</td><td>Reparto: Ematologia e CTMO - letto 14</td></tr></table>
<table class="t"><tr class="h"><td>Esame</td><td class="c">Intervallo di riferimento</td><td class="r">Esito</td><td></td><td>U.M.</td><td class="c">Precedente [{then}]</td></tr>{body}</table>
<p class="s" style="margin-top:5pt">Campione di sangue con micro-aggregati piastrinici assenti al controllo microscopico. Referto firmato digitalmente ai sensi di legge dal Dott. Ettore Mancusi il {drawn} ore 10:44.</p>""",
        css=".lg { border: 1.2pt solid #14406b; color: #14406b; font-weight: bold; text-align: center; width: 15mm; padding: 3pt } .id { margin: 4pt 0; font-size: 8.6pt; border: .6pt solid #333 } .id td { padding: 1.6pt 5pt } .t td { padding: 1.25pt 4pt; border-bottom: .3pt solid #ccc } .g { background: #111; color: #fff; font-weight: bold; font-size: 8.2pt } .h td { font-weight: bold; border-bottom: 1pt solid #111 } .w { font-weight: bold; width: 14mm }",
        font="Carlito", pt=9.4, margin="10mm 14mm 12mm", lang="it", footer='"pagina " counter(page) " di " counter(pages)')
