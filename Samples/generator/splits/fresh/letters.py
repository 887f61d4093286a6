"""Fresh split: letters, discharges, a table of treatment and a bundle, with lines of therapy."""
from dates import Day, month, on, years
from facts import House
from layout import esc, page, raised, scribble, stamp, tr
from patients import blood, tests
from registry import ALL, TWO_PAGES, sample
from rows import put, read_plan, table_rows


@sample("fresh-letter-1", ALL, "Layout: British lymphoma letter, diagnoses and lettered treatments as a block above the text, results within sentences, drugs at the end.")
def clinic(d):
    r, p = d.r, "%b %Y"
    seen = on(2025, r.choice([3, 4, 5]), r.randint(14, 27), "plain")
    lab = Day(seen.plus(-1).date, "%d/%m/%Y", "collected")
    pet = Day(seen.plus(-9).date, "%d/%m/%Y", "performed")
    born, who = d.birth(1950, 1972), r.choice(["Mr Alasdair Pemberton-Okoye", "Mr Rhys Gwyther", "Mr Neville Ashdown"])
    nhs, issuer = f"{d.digits(3)} {d.digits(3)} {d.digits(4)}", "Royal Coverdale Infirmary, Department of Haematology"
    d.source("letter", issuer, seen)
    d.patient(who.removeprefix("Mr "), "male", born, NHS=nhs)
    m = lambda y, n: month(y, n, p)
    d.fact("diagnoses", m(2018, 2), code="FL", printed="Follicular lymphoma", stage="IIIA", status="new")
    d.fact("diagnoses", m(2022, 12), code="DLBCL", printed="Transformed to diffuse large B-cell lymphoma", status="transformed")
    d.treat("chemotherapy", "R-COP / R-CVP", "R-CVP", 1, (), m(2018, 3), m(2018, 8), 8, "PR")
    d.treat("maintenance", None, "rituximab maintenance", 1, ["rituximab"], m(2018, 10), m(2019, 12), None, None, "recurrent chest infections")
    d.treat("chemotherapy", "R-CHOP", "R-CHOP", 2, (), m(2023, 1), m(2023, 5), 6, "CR")
    d.treat("chemotherapy", "R-GDP", "R-GDP", 3, (), m(2024, 2), m(2024, 3), 2, "SD", "inadequate response")
    d.treat("immunotherapy", "Epcor", "epcoritamab", 4, ["epcoritamab"], m(2024, 5), m(2025, 2), None, "PR", "progression")
    d.treat("cell-therapy", "axicabtagene ciloleucel", "axicabtagene ciloleucel", None, ["axicabtagene ciloleucel"], assertion="planned")
    d.treat("autologous-transplant", "auto-sct", "Autologous transplant", assertion="absent")
    d.fact("statements", question="prior-car-t", answer="none")
    suv = round(r.uniform(13, 24), 1)
    d.fact("imaging", pet, modality="PET-CT", deauville=5, suvMax=suv)
    d.marker("CD19", "positive", None, None, "lymphoma cells", None, None, "ihc")
    d.marker("CD20", "negative", None, None, "lymphoma cells", None, None, "ihc")
    b = blood(r, wbc=(2.6, 4.9), rbc=(3.1, 3.8), plt=(74, 138), wbc_decimals=1)
    t = lambda code, shown, unit: d.told(code, shown, unit, lab)
    counts = (f"haemoglobin {t('hgb', str(round(b['hgb'] * 10)), 'g/L')} g/L, white cells {t('wbc', str(b['wbc']), 'x 10^9/L')} x 10^9/L, neutrophils {t('neut_abs', str(b['neut_abs']), 'x 10^9/L')} x 10^9/L, lymphocytes {t('lymph_abs', str(b['lymph_abs']), 'x 10^9/L')} x 10^9/L and platelets {t('plt', str(b['plt']), 'x 10^9/L')} x 10^9/L. "
              f"Creatinine was {t('creat', str(r.randint(68, 112)), 'µmol/L')} µmol/L, ALT {t('alt', str(r.randint(14, 39)), 'U/L')} U/L, bilirubin {t('bili_total', str(r.randint(6, 17)), 'µmol/L')} µmol/L, albumin {t('albumin', str(r.randint(31, 40)), 'g/L')} g/L, LDH {t('ldh', str(r.randint(310, 720)), 'U/L')} U/L and CRP {t('crp', str(r.randint(6, 48)), 'mg/L')} mg/L")
    d.told("ecog", "1", "", seen)
    ef = str(r.randint(54, 62))
    d.told("lvef", ef, "%")
    for drug, dose, often in (("aciclovir", "400 mg", "twice daily"), ("co-trimoxazole", "480 mg", "daily"), ("amlodipine", "5 mg", "daily"), ("atorvastatin", "20 mg", "at night")):
        d.fact("medications", drug=drug, dose=dose, frequency=often)
    meds = ", ".join(f"{x['drug']} {x['dose']} {x['frequency']}" for x in d.gold["medications"])
    d.fact("comorbidities", name="Hypertension")
    d.never("observation", "limit of the trial, no result", code="plt", text="50")
    d.never("treatment", "discussed and declined", regimen="Glofit")
    d.never("diagnosis", "the brother's", text="Hodgkin")
    d.never("observation", "blood pressure", text="138/82")
    d.html = page(f"""
<table><tr><td><b style="font-size:13pt;color:#003087">{issuer.split(', ')[0]}</b><br>{issuer.split(', ')[1]} &nbsp; <span class="s">Secretary 0000 555 0161</span></td><td class="r">Clinic date: {seen}<br>Typed: {seen.plus(3)}</td></tr></table>
<p style="margin-top:6pt">Dr J Mortlake, The Weavers Surgery</p>
<p class="b" style="margin-top:5pt">Re: {who}, DOB {born:%d/%m/%Y}, NHS No {nhs}</p>
<div class="bx"><b>Diagnoses:</b> 1. Follicular lymphoma, grade 2, stage IIIA, {m(2018, 2)}. 2. Transformed to diffuse large B-cell lymphoma, {m(2022, 12)}. 3. Hypertension.<br>
<b>Treatment so far:</b><table class="t"><tr><td>a)</td><td>First line, R-CVP x 8 ({m(2018, 3)} to {m(2018, 8)}): partial response. Then rituximab maintenance ({m(2018, 10)} to {m(2019, 12)}), stopped for recurrent chest infections.</td></tr><tr><td>b)</td><td>Second line on transformation, R-CHOP x 6 ({m(2023, 1)} to {m(2023, 5)}): complete response.</td></tr><tr><td>c)</td><td>Third line, R-GDP x 2 ({m(2024, 2)} to {m(2024, 3)}): stable disease; changed for inadequate response. Autologous transplant therefore not performed.</td></tr><tr><td>d)</td><td>Fourth line, epcoritamab ({m(2024, 5)} to {m(2025, 2)}): partial response, discontinued for progression.</td></tr></table>
<b>Plan:</b> axicabtagene ciloleucel, subject to the national panel.</div>
<p>I reviewed this gentleman with his wife. He is tired but independent, ECOG performance status 1, weight 83 kg, blood pressure 138/82. There are palpable nodes of 3 cm in the right neck. He has had no CAR-T treatment before.</p>
<p>The PET-CT of {pet} showed new disease above and below the diaphragm, Deauville 5, SUVmax {suv}. The neck biopsy confirmed large cell lymphoma, CD19 positive and CD20 negative by immunohistochemistry. On {lab} his {counts}. Echocardiogram: LVEF {ef}%.</p>
<p>We discussed glofitamab, which he declines as his disease is now CD20 negative. The trial at Leeds asks for platelets above 50. He asked about the risk for his children, as his brother had Hodgkin lymphoma; I reassured him.</p>
<p>Medication: {meds}.</p>
<p style="margin-top:8pt">Yours sincerely</p><p style="margin-top:26pt">Dr Eleri Cadwallader-Singh<br>Consultant Haematologist</p>{scribble(r, 2, 212, 42)}""",
        css=".bx { border: .9pt solid #003087; padding: 5pt 8pt; margin: 6pt 0; line-height: 1.35 } .t td { padding: 1pt 4pt } .t td:first-child { width: 6mm } p { margin-top: 5pt; text-align: justify }",
        font="Liberation Sans", pt=10.4, margin="15mm 20mm", lang="en-GB", footer='"Page " counter(page) " of " counter(pages)')


@sample("fresh-letter-2", ALL, "Layout: American intake form of a second opinion for myeloma, answers behind labels, prior therapies as lines parted by bars, recent results as a strip of pairs.")
def intake(d):
    r, p = d.r, "%m/%Y"
    sent = on(2026, r.choice([2, 3]), r.randint(15, 26), "%m/%d/%Y")
    lab = Day(sent.plus(-4).date, "%m/%d/%Y", "collected")
    born, who = d.birth(1949, 1968), r.choice(["Lucille Montague-Reyes", "Beverly Astor Nkemelu", "Geraldine Fitzhugh"])
    mrn, issuer = d.digits(8), "Blue Mesa Myeloma Center"
    d.source("consult", issuer, sent)
    d.patient(who, "female", born, MRN=mrn)
    m = lambda y, n: month(y, n, p)
    d.fact("diagnoses", m(2018, 9), code="MM", printed="IgG kappa multiple myeloma", stage="R-ISS II", status="new")
    d.fact("paraproteins", isotype={"heavy": "IgG", "light": "kappa"}, specimen="serum", assertion="present")
    d.fact("genetics", target="gain(1q)", method="fish", result="detected")
    d.fact("genetics", target="t(4;14)", method="fish", result="not-detected")
    d.fact("genetics", target="del(17p)", method="fish", result="not-detected")
    lines = (("chemotherapy", "VRd", "VRd", 1, (), m(2018, 10), m(2019, 2), 6, "VGPR", None), ("autologous-transplant", "auto-sct", "autologous transplant", 1, (), m(2019, 4), None, None, "CR", None),
             ("maintenance", None, "lenalidomide maintenance", 1, ["lenalidomide"], m(2019, 7), m(2022, 1), None, None, "biochemical progression"), ("immunotherapy", "DPd", "DPd", 2, (), m(2022, 2), m(2023, 6), None, "PR", "progression"),
             ("chemotherapy", "KCd", "KCd", 3, (), m(2023, 7), m(2024, 1), 6, "MR", "cardiac toxicity"), ("immunotherapy", "Teclistamab", "teclistamab", 4, ["teclistamab"], m(2024, 3), m(2025, 11), None, "VGPR", "progression"))
    for kind, id_, printed, n, drugs, a, b, cycles, best, stop in lines:
        d.treat(kind, id_, printed, n, drugs, a, b, cycles, best, stop)
    d.treat("cell-therapy", "ciltacabtagene autoleucel", "ciltacabtagene autoleucel", None, ["ciltacabtagene autoleucel"], assertion="possible")
    d.fact("statements", question="prior-car-t", answer="none")
    full = {"VGPR": "very good partial response", "CR": "complete response", "PR": "partial response", "MR": "minimal response"}
    trs = ""
    for number, x in enumerate(lines):
        head = f"Line {x[3]}" if number in (0, 3, 4, 5) else "&nbsp;"
        period = f"{x[5]} - {x[6]}" if x[6] else f"{x[5]}"
        parts = [f"<b>{x[2]}</b>" + (f", {x[7]} cycles" if x[7] else ""), period] + ([f"best response: {full[x[8]]}"] if x[8] else []) + ([f"stopped: {x[9]}"] if x[9] else [])
        trs += f"<p class='ln'><span>{head}</span>{' &nbsp;|&nbsp; '.join(parts)}</p>"
    v = tests(r, years(born, sent), True, wbc=(2.4, 4.4), rbc=(2.9, 3.5), plt=(58, 122), wbc_decimals=1)
    spike, k, lam = round(r.uniform(1.6, 3.4), 1), round(r.uniform(48, 160), 1), round(r.uniform(.3, .9), 2)
    v |= {"m": spike, "k": v["k"], "kf": k, "lf": lam, "ratio": k / lam, "igg": round(spike * 1000 + 300)}
    pairs = ""
    for name, code, key, places, unit in (("WBC", "wbc", "wbc", 1, "K/uL"), ("ANC", "neut_abs", "neut_abs", 2, "K/uL"), ("Hgb", "hgb", "hgb", 1, "g/dL"), ("Platelets", "plt", "plt", 0, "K/uL"), ("Creatinine", "creat", "creat", 2, "mg/dL"), ("Calcium", "ca", "ca", 1, "mg/dL"),
                                            ("Albumin", "albumin", "albumin", 1, "g/dL"), ("LDH", "ldh", "ldh", 0, "U/L"), ("M-spike", "mprot_s", "m", 1, "g/dL"), ("Kappa FLC", "kflc", "kf", 1, "mg/dL"), ("Lambda FLC", "lflc", "lf", 2, "mg/dL"), ("FLC ratio", "flc_ratio", "ratio", 1, ""), ("IgG", "igg", "igg", 0, "mg/dL"), ("B2M", "b2m", "b2m", 2, "mg/L"), ("CRP", "crp", "crp", 1, "mg/L"), ("Ferritin", "ferritin", "ferritin", 0, "ng/mL")):
        shown = d.observation(code, name, f"{v[key]:.{places}f}", unit, lab)
        pairs += f"<div><span>{name}</span><b>{shown}</b> {unit}</div>"
    bm = str(r.randint(25, 60))
    d.observation("bm_pc_pct", "Plasma cells", bm, "%", lab, specimen="bone marrow")
    d.marker("BCMA", "positive", None, None, "plasma cells", "bone marrow", lab, "ihc")
    d.told("kps", "80", "", sent)
    ef = str(r.randint(50, 57))
    d.told("lvef", ef, "%")
    d.fact("medications", drug="acyclovir", dose="400 mg", frequency="BID")
    d.fact("medications", drug="carvedilol", dose="6.25 mg", frequency="BID")
    d.fact("comorbidities", name="Hypertension")
    d.never("treatment", "offered, not wished", text="selinexor")
    d.never("treatment", "no donor search was made", regimen="allo-sct")
    d.never("observation", "score of pain", text="3/10")
    d.never("response", "no stringent response is stated", code="sCR")
    q = lambda label, text: f"<tr><td class='l'>{label}</td><td>{text}</td></tr>"
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:15pt">{issuer}</b><br>Second Opinion Intake Summary</td><td class="r">Date sent: {sent}<br>Coordinator ext. 5518</td></tr></table>
<table class="f">{q("Patient", f"<b>{who}</b> &nbsp; DOB {born:%m/%d/%Y} &nbsp; Female &nbsp; MRN {mrn}")}{q("Diagnosis", f"IgG kappa multiple myeloma, {m(2018, 9)}, R-ISS II")}{q("Cytogenetics (FISH)", "gain(1q) detected; t(4;14) and del(17p) not detected")}{q("Performance status", "Karnofsky 80. Pain 3/10.")}{q("Prior CAR-T", "None. No allogeneic donor search.")}</table>
<p class="q">Prior therapies</p>{trs}
<p class="q">Most recent results, {lab}</p><div class="g">{pairs}</div>
<p style="margin-top:5pt">Marrow biopsy of {lab}: plasma cells {bm}%, BCMA positive by immunohistochemistry.</p>
<table class="f" style="margin-top:7pt">{q("Cardiac", f"LVEF {ef}% after carfilzomib was stopped")}{q("Comorbidities", "Hypertension")}{q("Medications", "acyclovir 400 mg BID; carvedilol 6.25 mg BID")}{q("Question", "Candidate for ciltacabtagene autoleucel? Selinexor was offered locally and declined.")}</table>
<p style="margin-top:16pt">Prepared by: Rosario Villanueva, RN, BSN &nbsp;&nbsp;&nbsp; Reviewed by: Theodora Lindqvist, MD</p>""",
        css=".hd { background: #233a5e; color: #fff } .hd td { padding: 6pt 9pt } .f { margin-top: 6pt } .f td { border: .5pt solid #9aa6b8; padding: 3pt 6pt } .l { width: 25%; background: #eef1f6; font-weight: bold } .q { font-weight: bold; color: #233a5e; font-size: 11pt; margin: 8pt 0 3pt } .ln { padding: 2.4pt 0 2.4pt 16mm; text-indent: -16mm; border-bottom: .4pt dotted #888; margin: 0 } .ln span { display: inline-block; width: 16mm; text-indent: 0; color: #233a5e; font-weight: bold } .g { display: flex; flex-wrap: wrap; border: .5pt solid #9aa6b8 } .g div { width: 25%; padding: 2.6pt 6pt; border: .3pt solid #ccd3de } .g span { color: #555; padding-right: 6pt }",
        size="Letter", font="Liberation Sans", pt=9.8, margin="13mm 17mm", footer='"Confidential health information    Page " counter(page) " of " counter(pages)')


@sample("fresh-discharge-1", ALL, "Layout: Irish discharge after autograft for Hodgkin lymphoma, two columns of narrow boxes, treatment history as a sentence each, results as arrows from admission to nadir to discharge.")
def autograft(d):
    r, p = d.r, "%B %Y"
    out = on(2025, r.choice([6, 9]), r.randint(20, 28), "%d/%m/%Y")
    inn, graft = out.plus(-24), out.plus(-17)
    a = Day(inn.date, "%d/%m/%Y", "collected")
    z = Day(out.date, "%d/%m/%Y", "collected")
    born, who = d.birth(1980, 2001), r.choice(["Cormac Delahunty", "Eoin Mac Suibhne", "Darragh Fogarty"])
    mrn, issuer = d.digits(7), "St Ciarán's University Hospital"
    d.source("discharge", issuer, out)
    d.patient(who, "male", born, MRN=mrn)
    m = lambda y, n: month(y, n, p)
    d.fact("diagnoses", m(2022, 11), code="HL", printed="classical Hodgkin lymphoma", stage="IVB", status="new")
    d.fact("diagnoses", code="HL", printed="Relapsed classical Hodgkin lymphoma", status="relapsed")
    d.treat("chemotherapy", "ABVD", "ABVD", 1, (), m(2022, 12), m(2023, 6), 6, "CR")
    d.treat("chemotherapy", "GVD", "GVD", 2, (), m(2024, 9), m(2024, 10), 2, "SD", "inadequate response")
    d.treat("immunotherapy", None, "brentuximab vedotin", 3, ["brentuximab vedotin"], m(2024, 12), m(2025, 4), 6, "CR")
    d.treat("conditioning", "BEAM", "BEAM", None, (), None, None)
    d.treat("autologous-transplant", "auto-sct", "autologous stem cell transplant", None, (), graft)
    d.treat("maintenance", None, "Brentuximab vedotin maintenance", None, ["brentuximab vedotin"], assertion="planned")
    d.treat("supportive", None, "Filgrastim", None, ["filgrastim"])
    cols = [blood(r, **k, wbc_decimals=1) for k in (dict(wbc=(4.1, 6.2), rbc=(3.6, 4.2), plt=(170, 260)), dict(wbc=(3.1, 5.8), rbc=(2.9, 3.3), plt=(31, 66)))]
    rows = ""
    low = {"hgb": str(r.randint(71, 79)), "wbc": "<0.1", "neut_abs": "0.0", "plt": str(r.randint(6, 11))}
    for n, c, f, places, unit in (("Hb", "hgb", 10, 0, "g/L"), ("WCC", "wbc", 1, 1, "x10^9/L"), ("Neutrophils", "neut_abs", 1, 1, "x10^9/L"), ("Platelets", "plt", 1, 0, "x10^9/L")):
        first, last = (f"{x[c] * f:.{places}f}" for x in cols)
        d.observation(c, n, first, unit, a)
        d.observation(c, n, low[c], unit, None, comparator="<" if "<" in low[c] else None)
        d.observation(c, n, last, unit, z)
        rows += tr([n, first, "→", esc(low[c]), "→", last, unit], ["", "r", "c", "r", "c", "r"])
    for n, c, lo, hi, places, unit in (("Creatinine", "creat", 61, 99, 0, "µmol/L"), ("ALT", "alt", 14, 66, 0, "U/L"), ("Bilirubin", "bili_total", 5, 19, 0, "µmol/L"), ("Albumin", "albumin", 28, 41, 0, "g/L"), ("CRP", "crp", 3, 61, 0, "mg/L"), ("Magnesium", "mg", .6, .95, 2, "mmol/L")):
        first, last = (f"{r.uniform(lo, hi):.{places}f}" for _ in range(2))
        d.observation(c, n, first, unit, a)
        d.observation(c, n, last, unit, z)
        rows += tr([n, first, "→", "", "→", last, unit], ["", "r", "c", "r", "c", "r"])
    for drug, dose, route, often in (("valaciclovir", "500 mg", "PO", "BD"), ("co-trimoxazole", "960 mg", "PO", "Mon/Wed/Fri"), ("omeprazole", "20 mg", "PO", "OD"), ("fluconazole", "100 mg", "PO", "OD")):
        d.fact("medications", drug=drug, dose=dose, route=route, frequency=often)
    meds = "".join(f"<li>{x['drug']} {x['dose']} {x['route']} {x['frequency']}</li>" for x in d.gold["medications"])
    d.told("ecog", "1", "", out)
    cd34 = f"{r.uniform(3.2, 6.8):.1f}"
    d.never("observation", "dose of the graft", text=cd34)
    d.never("observation", "a temperature", text="38.9")
    d.never("medication", "stopped in hospital", text="piperacillin")
    d.never("response", "imaging is still to come", text="CR after the transplant")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:14pt">{issuer}</b><br>Haematology, St Brigid's Ward</td><td class="r"><b>DISCHARGE SUMMARY</b><br>MRN {mrn}</td></tr></table>
<div class="two"><div class="bx"><b>{who}</b><br>Date of birth {born:%d/%m/%Y}, male<br>GP: Dr M. Ní Fhloinn, Main Street</div><div class="bx">Admitted {inn}<br>Discharged {out}<br>Consultant: Prof. D. Hanrahan</div></div>
<p class="q">Diagnosis</p><p>Relapsed classical Hodgkin lymphoma. First diagnosed {m(2022, 11)}, stage IVB.</p>
<p class="q">Treatment before this admission</p><p>First-line ABVD, 6 cycles, {m(2022, 12)} to {m(2023, 6)}, gave a complete response. At relapse he had second-line GVD, 2 cycles, {m(2024, 9)} to {m(2024, 10)}, with stable disease only, and was changed for inadequate response. Third-line brentuximab vedotin, 6 cycles, {m(2024, 12)} to {m(2025, 4)}, led to a complete response.</p>
<p class="q">This admission</p><p>BEAM conditioning was followed by autologous stem cell transplant on {graft} (CD34+ cells {cd34} x 10^6/kg). Fever of 38.9 °C on day 5 was treated with piperacillin-tazobactam, stopped on day 12; cultures negative. Mucositis grade 2. Filgrastim from day 5. Neutrophils recovered on day 11. Four units of red cells and five of platelets were given. ECOG 1 on discharge.</p>
<p class="q">Results: admission {a} → lowest → discharge {z}</p>
<table class="t">{rows}</table>
<div class="two" style="margin-top:6pt"><div class="bx"><b>Medication on discharge</b><ul>{meds}</ul></div><div class="bx"><b>Plan</b><br>Day ward twice weekly. Irradiated blood products. PET-CT at day 100; response not yet assessed. Brentuximab vedotin maintenance is planned from week 6. Re-vaccination from month 6.</div></div>
<p style="margin-top:16pt">Dr Sinéad Brophy-Adeleke, Registrar &nbsp;&nbsp; IMC 000555</p>{scribble(r, 70, 246, 34)}""",
        css=".hd { border-bottom: 2pt solid #006b54 } .two { display: flex; justify-content: space-between; margin-top: 5pt } .bx { width: 49%; border: .7pt solid #006b54; padding: 4pt 7pt; line-height: 1.35 } .q { font-weight: bold; color: #006b54; margin: 7pt 0 1pt } p { text-align: justify } .t { width: 76% } .t td { padding: 1.3pt 5pt; border-bottom: .3pt solid #bcd } ul { margin: 2pt 0; padding-left: 14pt }",
        font="Carlito", pt=10.6, margin="13mm 18mm", lang="en-IE", footer='"Page " counter(page) " of " counter(pages)')


@sample("fresh-ru-2", ALL, "Layout: Russian extract with a ruled table of lines of treatment: number, scheme, period, courses, effect, cause of ending; results of the blood below.")
def treatment_table(d):
    r, p = d.r, "%m.%Y"
    seen = on(2025, r.choice([8, 9]), r.randint(14, 27), "%d.%m.%Y")
    lab = Day(seen.plus(-2).date, "%d.%m.%Y", "collected")
    born, who = d.birth(1952, 1969), r.choice(["Громыхин Степан Ильич", "Белозёров Аркадий Львович", "Тихомиров Глеб Сергеевич"])
    no, issuer = f"{d.digits(5)}/{seen.date:%y}", "Областной гематологический центр г. Заречинска"
    d.source("treatment-summary", issuer, seen, "rus+eng")
    d.patient(who, "male", born, ИсторияБолезни=no)
    m = lambda y, n: month(y, n, p)
    d.fact("diagnoses", m(2020, 3), code="MM", printed="Множественная миелома", stage="III", status="new")
    d.fact("paraproteins", isotype={"heavy": "IgG", "light": "lambda"}, specimen="serum", assertion="present")
    plan_ = (("1", "chemotherapy", "VCD", "VCD", (), m(2020, 4), m(2020, 8), 6, "PR", None, "частичный ответ", "VCD (бортезомиб, циклофосфамид, дексаметазон)"),
             ("1", "autologous-transplant", "auto-sct", "Аутологичная ТГСК", (), m(2020, 11), None, None, "VGPR", None, "очень хороший частичный ответ", "Аутологичная ТГСК, мелфалан 200 мг/м²"),
             ("2", "chemotherapy", "Rd", "Rd", (), m(2022, 2), m(2023, 5), 15, "PR", "прогрессирование", "частичный ответ", "Rd (леналидомид 25 мг, дексаметазон)"),
             ("3", "immunotherapy", "DVd", "DVd", (), m(2023, 6), m(2024, 7), 12, "VGPR", "прогрессирование", "очень хороший частичный ответ", "DVd (даратумумаб, бортезомиб, дексаметазон)"),
             ("4", "chemotherapy", "KPd", "KPd", (), m(2024, 8), m(2025, 6), 9, "SD", "кардиотоксичность", "стабилизация", "KPd (карфилзомиб, помалидомид, дексаметазон)"))
    rows = ""
    for n, kind, id_, printed, drugs, a, b, courses, best, stop, word_, shown in plan_:
        d.treat(kind, id_, printed, int(n), drugs, a, b, courses, best, stop)
        rows += tr([n, raised(shown), f"{a} – {b}" if b else f"{a}", str(courses) if courses else "–", word_, stop or "завершено по плану"], ["c", "", "c", "c"])
    d.treat("conditioning", "Mel200", "мелфалан 200 мг/м²", 1, ["melphalan"], m(2020, 11))
    d.treat("cell-therapy", None, "CAR-T", assertion="planned")
    d.fact("statements", question="prior-car-t", answer="none")
    h = House(decimal=",", between="–", below="< {}", above="> {}")
    b = blood(r, **dict(wbc=(2.2, 4.1), rbc=(2.7, 3.3), plt=(48, 104)), wbc_decimals=1)
    u = r.uniform
    v = {**b, "hgb": b["hgb"] * 10, "creat": r.randint(74, 139), "ca": round(u(2.1, 2.7), 2), "ldh": r.randint(190, 420), "tp": r.randint(84, 108), "albumin": r.randint(28, 38), "m": round(u(24, 46), 1), "b2m": round(u(3.1, 8.2), 1), "kflc": round(u(4, 9), 1), "lflc": round(u(320, 980), 1)}
    v["ratio"] = v["kflc"] / v["lflc"]
    cells = [put(d, h, lab, x, flagless=True) for x in read_plan("""Гемоглобин | hgb | 0 | г/л
        Лейкоциты | wbc | 1 | ×10⁹/л
        Нейтрофилы | neut_abs | 2 | ×10⁹/л
        Тромбоциты | plt | 0 | ×10⁹/л
        Креатинин | creat | 0 | мкмоль/л
        Кальций | ca | 2 | ммоль/л
        ЛДГ | ldh | 0 | Ед/л
        Общий белок | tp | 0 | г/л
        Альбумин | albumin | 0 | г/л
        М-протеин | mprot_s | 1 | г/л
        β2-микроглобулин | b2m | 1 | мг/л
        СЛЦ каппа | kflc | 1 | мг/л
        СЛЦ лямбда | lflc | 1 | мг/л
        κ/λ | flc_ratio | 3""", v | {"mprot_s": v["m"], "flc_ratio": v["ratio"]})]
    d.gold["observations"][-1]["value"]["number"] = round(v["ratio"], 3)          # "0,014" could be read as fourteen
    strip = "".join("<tr>" + "".join(f"<td>{q.name}</td><td><b>{q.value}</b> {raised(q.unit)}</td>" for q in cells[i:i + 3]) + "</tr>" for i in range(0, len(cells), 3))
    d.told("ecog", "1", "", seen)
    pc = str(r.randint(22, 61))
    d.observation("bm_pc_pct", "плазматические клетки", pc, "%", None, specimen="bone marrow")
    d.never("treatment", "not available, only asked about", text="теклистамаб")
    d.never("observation", "dose of a drug", text="25 мг")
    d.never("treatment", "no donor", regimen="allo-sct")
    d.html = page(f"""
<p class="c">{issuer}<br><span class="s">625000, ул. Больничная, 18, корп. 2 · тел. 8 (0000) 55-01-77</span></p>
<p class="c b" style="font-size:13pt;margin:7pt 0 4pt">ВЫПИСКА ИЗ ИСТОРИИ БОЛЕЗНИ № {no}</p>
<p>Пациент: <b>{who}</b>, {born:%d.%m.%Y} г. р., мужчина. Дата выдачи: {seen}</p>
<p><b>Диагноз:</b> Множественная миелома, секреция IgG лямбда, стадия III по Durie–Salmon, диагноз установлен {m(2020, 3)}. Рефрактерное течение. ECOG 1.</p>
<p class="b" style="margin-top:7pt">Проведённое лечение</p>
<table class="t"><tr class="h"><td class="c">Линия</td><td>Схема</td><td class="c">Период</td><td class="c">Курсы</td><td>Лучший ответ</td><td>Причина завершения</td></tr>{rows}</table>
<p class="b" style="margin-top:9pt">Результаты обследования от {lab}</p>
<table class="t">{strip}</table>
<p>Миелограмма: плазматические клетки {pc}%. Иммунофиксация не повторялась.</p>
<p>CAR-T-терапия ранее не проводилась. Теклистамаб в центре недоступен. Родственного донора нет, аллогенная трансплантация не рассматривается.</p>
<p><b>Рекомендации:</b> планируется CAR-T-терапия, направляется на консультацию в зарубежную клинику. Продолжить ацикловир.</p>
<p style="margin-top:26pt">Зав. отделением ____________ Н. В. Крапивина &nbsp;&nbsp;&nbsp; Лечащий врач ____________ О. Р. Саттаров</p>{scribble(r, 40, 211, 30)}{stamp('ОГЦ' + chr(10) + 'ДЛЯ ВЫПИСОК', 118, 222, -9, '#2a3c9c', 10, .5, True)}""",
        css="p { margin-top: 5pt; text-align: justify } .t { margin-top: 3pt } .t td { border: .7pt solid #000; padding: 3pt 5pt } .h td { font-weight: bold; background: #ececec }",
        font="Liberation Serif", pt=11, margin="14mm 16mm 14mm 20mm", lang="ru")


@sample("fresh-zh-2", ALL, "Layout: Chinese discharge record, ruled head, course of disease as one paragraph with full dates, treatments in Chinese with short names, results in the text.")
def chinese_discharge(d):
    r = d.r
    z = lambda y, m, n, role="stated": on(y, m, n, "zh", role)
    inn, out = z(2025, 6, r.randint(14, 18)), z(2025, 6, r.randint(24, 28))
    lab = z(2025, 6, inn.date.day + 1, "collected")
    age, who = r.randint(21, 46), r.choice(["慕容晓燕", "卢雅静", "邓佳怡"])
    no, issuer = d.digits(7), "华东血液病医院"
    d.source("discharge", issuer, out, "chi_sim+eng")
    d.patient(who, "female", age=age, 住院号=no)
    start = z(2023, 9, 16)
    relapse, marrow = z(2025, 2, 19), z(2025, 6, inn.date.day + 1, "collected")
    d.fact("diagnoses", start, code="B-ALL", printed="急性B淋巴细胞白血病", status="new")
    d.fact("diagnoses", relapse, code="B-ALL", printed="复发", status="relapsed")
    d.treat("chemotherapy", "VDLP", "VDLP", 1, (), z(2023, 9, 20), z(2023, 10, 18), 1, "CR")
    d.treat("chemotherapy", "Hyper-CVAD", "Hyper-CVAD", 1, (), z(2023, 11, 15), z(2024, 5, 22), 6)
    d.treat("immunotherapy", "Blinatumomab", "贝林妥欧单抗", 2, ["blinatumomab"], z(2025, 3, 14), z(2025, 4, 13), 1, "NR", "无效")
    d.treat("immunotherapy", "InO", "奥加伊妥珠单抗", 3, ["inotuzumab ozogamicin"], z(2025, 5, 13), None, 1)
    d.treat("cell-therapy", "inaticabtagene autoleucel", "纳基奥仑赛", None, ["inaticabtagene autoleucel"], assertion="planned")
    d.fact("statements", question="prior-car-t", answer="none")
    d.fact("responses", relapse, category="relapse")
    blast, flow, c19, c22 = (str(r.randint(a, b)) for a, b in ((34, 68), (30, 66), (88, 97), (40, 70)))
    d.observation("bm_blast_pct", "原始淋巴细胞", blast, "%", marrow, specimen="bone marrow")
    d.marker("CD19", "positive", c19, None, "blasts", "bone marrow", marrow)
    d.marker("CD22", "positive", c22, "dim", "blasts", "bone marrow", marrow)
    d.marker("CD10", "positive", None, None, "blasts", "bone marrow", marrow)
    d.marker("CD20", "negative", None, None, "blasts", "bone marrow", marrow)
    d.fact("genetics", target="BCR::ABL1", method="pcr", result="not-detected")
    b = blood(r, wbc=(1.6, 6.8), rbc=(2.3, 3), plt=(14, 46))
    t = lambda code, shown, unit: d.told(code, shown, unit, lab)
    u = r.uniform
    counts = (f"血常规：白细胞 {t('wbc', str(b['wbc']), '×10⁹/L')}×10⁹/L，中性粒细胞 {t('neut_abs', str(b['neut_abs']), '×10⁹/L')}×10⁹/L，血红蛋白 {t('hgb', str(round(b['hgb'] * 10)), 'g/L')} g/L，血小板 {t('plt', str(b['plt']), '×10⁹/L')}×10⁹/L。"
              f"生化：谷丙转氨酶 {t('alt', str(r.randint(14, 88)), 'U/L')} U/L，谷草转氨酶 {t('ast', str(r.randint(14, 70)), 'U/L')} U/L，总胆红素 {t('bili_total', f'{u(6, 24):.1f}', 'μmol/L')} μmol/L，白蛋白 {t('albumin', f'{u(31, 41):.1f}', 'g/L')} g/L，肌酐 {t('creat', str(r.randint(44, 88)), 'μmol/L')} μmol/L，乳酸脱氢酶 {t('ldh', str(r.randint(290, 880)), 'U/L')} U/L，尿酸 {t('urate', str(r.randint(190, 460)), 'μmol/L')} μmol/L，"
              f"铁蛋白 {t('ferritin', str(r.randint(420, 1900)), 'ng/mL')} ng/mL，C反应蛋白 {t('crp', f'{u(2, 44):.1f}', 'mg/L')} mg/L。凝血：纤维蛋白原 {t('fibrinogen', f'{u(1.4, 4.2):.2f}', 'g/L')} g/L，D-二聚体 {t('ddimer', f'{u(.3, 3.8):.2f}', 'mg/L')} mg/L。")
    for c in ("hbsag", "antihcv", "hiv"):
        d.observation(c, None, "阴性", "", lab, text="negative")
    d.told("ecog", "1", "", inn)
    ef = str(r.randint(58, 66))
    d.told("lvef", ef, "%")
    d.never("treatment", "the patient's brother as a donor, not done", regimen="allo-sct")
    d.never("observation", "blood pressure", text="112/70")
    d.never("observation", "temperature", text="36.8")
    d.html = page(f"""
<p class="c"><b style="font-size:16pt">{issuer}</b><br><b style="font-size:13pt;letter-spacing:6pt">出院记录</b></p>
<table class="id"><tr><td>姓名：{who}</td><td>性别：女</td><td>年龄：{age}岁</td><td>住院号：{no}</td></tr><tr><td>科室：淋巴血液科二病区</td><td>床号：1{r.randint(1, 9)}</td><td>入院日期：{inn}</td><td>出院日期：{out}</td></tr></table>
<p><b>入院诊断：</b>急性B淋巴细胞白血病（复发）　<b>出院诊断：</b>急性B淋巴细胞白血病（复发）</p>
<p><b>病史及诊疗经过：</b>患者于{start}因乏力、牙龈出血确诊“急性B淋巴细胞白血病”，BCR::ABL1融合基因阴性。{z(2023, 9, 20)}至{z(2023, 10, 18)}予VDLP方案诱导化疗1疗程，疗效评估为完全缓解（CR）。{z(2023, 11, 15)}至{z(2024, 5, 22)}行Hyper-CVAD方案巩固化疗6疗程。{relapse}骨髓检查提示复发，{z(2025, 3, 14)}至{z(2025, 4, 13)}予贝林妥欧单抗二线治疗1疗程，无效。{z(2025, 5, 13)}予奥加伊妥珠单抗三线治疗1疗程。既往未行CAR-T治疗。弟弟HLA半相合，暂不考虑移植。</p>
<p><b>入院查体：</b>体温36.8℃，血压112/70mmHg，神志清，浅表淋巴结未触及肿大，肝脾肋下未及。ECOG 1分。</p>
<p><b>辅助检查：</b>{lab}{raised(counts)}乙肝表面抗原、丙肝抗体、HIV抗体均阴性。{marrow}骨髓形态：原始淋巴细胞占{blast}%。流式细胞术：异常B淋巴母细胞占有核细胞{flow}%，其中CD19阳性{c19}%，CD22弱阳性{c22}%，表达CD10，不表达CD20。心脏超声：LVEF {ef}%。</p>
<p><b>出院情况：</b>一般情况可，无发热，无出血。</p>
<p><b>出院医嘱：</b>1. 拟行纳基奥仑赛治疗，已采集外周血单个核细胞；2. 每周复查血常规2次，血小板低于20×10<sup>9</sup>/L时输注；3. 不适随诊，电话5550199。</p>
<p class="r" style="margin-top:22pt">主治医师：薛 涛　　住院医师：柳 青<br>{out}</p>{scribble(r, 118, 186, 30)}""",
        css=".id { margin: 6pt 0 } .id td { border: .7pt solid #000; padding: 4pt 6pt } p { margin-top: 7pt; line-height: 1.65; text-align: justify }",
        font="Noto Sans CJK SC", pt=10.2, margin="16mm 20mm", lang="zh")
    d.never("observation", "threshold of transfusion", code="plt", text="20")
    d.never("marker", "share of the abnormal cells, not of a marker", code="CD19", text=flow)


@sample("fresh-bundle-1", TWO_PAGES, "Layout: three sheets sent together: a referral letter, a laboratory page of another house, a flow report of a third.")
def bundle(d):
    r = d.r
    sent = on(2025, r.choice([10, 11]), r.randint(16, 27), "%d %B %Y")
    lab, flow = Day(sent.plus(-6).date, "%d-%b-%Y", "collected"), Day(sent.plus(-20).date, "%d.%m.%Y", "collected")
    born, who = d.birth(1964, 1996), r.choice(["Zainab Al-Rawi", "Layla Haddad", "Mariam Boutros"])
    mrn, sid, fno, issuer = d.digits(7), d.digits(9), f"FL-{d.digits(6)}", "Tigris Valley Oncology Hospital"
    d.source("letter", issuer, sent)
    d.patient(who, "female", born, MRN=mrn, SampleID=sid, FlowNo=fno)
    m = lambda y, n: month(y, n, "%B %Y")
    d.fact("diagnoses", m(2022, 5), code="PMBCL", printed="primary mediastinal large B-cell lymphoma", stage="II", status="new")
    d.fact("diagnoses", code="PMBCL", printed="refractory", status="refractory")
    d.treat("chemotherapy", "R-EPOCH / DA-R-EPOCH", "DA-EPOCH-R", 1, (), m(2022, 6), m(2022, 10), 6, "PR")
    d.treat("chemotherapy", "R-ICE", "R-ICE", 2, (), m(2023, 1), m(2023, 3), 3, "PD", "progression")
    d.treat("immunotherapy", None, "pembrolizumab", 3, ["pembrolizumab"], m(2023, 5), m(2024, 12), None, "PR", "pneumonitis")
    d.treat("cell-therapy", None, "CAR-T", assertion="planned")
    d.fact("statements", question="prior-car-t", answer="none")
    d.told("ecog", "1", "", sent)
    h = House(low="L", high="H", between=" - ", below="< {}", above="> {}")
    v = tests(r, years(born, lab), True, wbc=(2.9, 5.8), rbc=(3.3, 4.1), plt=(120, 260))
    rows = table_rows(read_plan("""# HAEMATOLOGY
        Hemoglobin | hgb | 1 | g/dL | 12 | 16
        WBC | wbc | 2 | 10^3/uL | 4 | 11
        RBC | rbc | 2 | 10^6/uL | 3.8 | 5.2
        Hematocrit | hct | 1 | % | 36 | 47
        MCV | mcv | 1 | fL | 80 | 99
        MCH | mch | 1 | pg | 27 | 33
        Platelets | plt | 0 | 10^3/uL | 150 | 400
        Neutrophils | neut_pct | 1 | % | 40 | 75
        Lymphocytes | lymph_pct | 1 | % | 20 | 45
        Monocytes | mono_pct | 1 | % | 2 | 10
        Eosinophils | eos_pct | 1 | % | 0 | 6
        Basophils | baso_pct | 1 | % | 0 | 2
        # CHEMISTRY
        Creatinine | creat | 2 | mg/dL | .5 | 1.1
        Blood Urea | urea | 1 | mg/dL | 15 | 45
        Sodium | na | 0 | mmol/L | 135 | 145
        Potassium | k | 1 | mmol/L | 3.5 | 5.1
        ALT (GPT) | alt | 0 | U/L | | 34
        AST (GOT) | ast | 0 | U/L | | 31
        Total Bilirubin | bili_total | 1 | mg/dL | .2 | 1.2
        Albumin | albumin | 1 | g/dL | 3.5 | 5.2
        LDH | ldh | 0 | U/L | 135 | 214
        CRP | crp | 1 | mg/L | | 5
        Ferritin | ferritin | 0 | ng/mL | 13 | 150""", v), lambda t: f"<tr><td colspan=5 class='g'>{t}</td></tr>", lambda x: (lambda q: tr([q.name, f"<b>{q.value}</b>", q.flag, q.unit, esc(q.range)], ["", "r", "c b"]))(put(d, h, lab, x)))
    sero = ""
    for n, c in (("HBs Ag", "hbsag"), ("Anti-HCV", "antihcv"), ("HIV Ag/Ab", "hiv")):
        d.observation(c, n, "Negative", "", lab, text="negative")
        sero += tr([n, "<b>Negative</b>", "", "", "Negative"], ["", "r", "c b"])
    rows += f"<tr><td colspan=5 class='g'>SEROLOGY</td></tr>{sero}"
    cells = ""
    for n, status, pc, strength in (("CD19", "positive", r.randint(93, 99), "bright"), ("CD20", "positive", r.randint(90, 98), "bright"), ("CD22", "positive", r.randint(70, 92), "moderate"), ("CD23", "partial", r.randint(30, 55), "dim"), ("CD30", "partial", r.randint(24, 50), "dim"), ("CD10", "negative", r.randint(0, 3), None), ("CD5", "negative", r.randint(0, 3), None), ("CD3", "negative", r.randint(0, 2), None)):
        d.marker(n, status, str(pc), strength, "tumour cells", "lymph node", flow)
        cells += tr([n, f"{pc} %", strength or "–", {"positive": "+", "partial": "+/–", "negative": "–"}[status]], ["b", "c", "c", "c"])
    d.marker("CD3", "positive", "61", None, "lymphocytes", "lymph node", flow)
    d.never("treatment", "not wanted", regimen="auto-sct")
    d.never("observation", "dose of a beam", text="36 Gy")
    first = f"""<table class="hd"><tr><td><b style="font-size:14pt">{issuer}</b><br><span class="s">Corniche Road · Tel +000 5550 1180</span></td><td class="r">{sent}</td></tr></table>
<p class="b" style="margin-top:10pt">Patient: {who} &nbsp;&nbsp; Date of birth: {born:%d %B %Y} &nbsp;&nbsp; MRN: {mrn}</p>
<p>Dear colleagues of the international patient office,</p>
<p>please find below a summary of our patient, who was diagnosed with primary mediastinal large B-cell lymphoma, stage II bulky, in {m(2022, 5)}.</p>
<p>First line: DA-EPOCH-R, 6 cycles, from {m(2022, 6)} until {m(2022, 10)}, with partial response.<br>Second line: R-ICE, 3 cycles, from {m(2023, 1)} until {m(2023, 3)}, with progressive disease (stopped for progression).<br>Third line: pembrolizumab, from {m(2023, 5)} until {m(2024, 12)}, with partial response; stopped for pneumonitis, which has resolved.</p>
<p>The disease is now refractory. Radiotherapy of 36 Gy was considered, but the field was too large. Autologous transplant was not pursued. She has never received CAR-T cells and is in good condition, ECOG 1. We kindly ask whether CAR-T therapy, planned for the coming quarter, can be offered at your centre.</p>
<p>Enclosed: laboratory results (1 page), flow cytometry of the node (1 page).</p>
<p style="margin-top:30pt">Dr. Nabil Shammas<br>Consultant Haematologist</p>"""
    second = f"""<p class="c"><b style="font-size:13pt">AL SHIFA CENTRAL LABORATORIES</b><br><span class="s">Branch 4 · Accredited ISO 15189 · Hotline 16055</span></p>
<table class="id"><tr><td>Name: <b>{who.upper()}</b></td><td>Sample ID: {sid}</td></tr><tr><td>Sex: Female &nbsp; DOB: {born:%d-%b-%Y}</td><td>Collected: {lab} 09:12 &nbsp; Printed: {lab.plus(1)}</td></tr></table>
<table class="t"><tr class="h"><td>TEST</td><td class="r">RESULT</td><td></td><td>UNIT</td><td>REFERENCE RANGE</td></tr>{rows}</table><p class="s">Results relate to the sample received.</p>"""
    third = f"""<table class="hd"><tr><td><b>Levant Immunophenotyping Unit</b></td><td class="r">Report {fno}</td></tr></table>
<p style="margin-top:8pt">Patient {who}, born {born:%d.%m.%Y}. Lymph node, mediastinal core, taken {flow}. Reported {flow.plus(3)}.</p>
<p>Cell suspension with {r.randint(81, 92)}% viability. T cells (CD3+) are 61% of lymphocytes with normal phenotype. Tumour cells make up {r.randint(22, 34)}% of events and show the following expression:</p>
<table class="t" style="width:70%"><tr class="h"><td>Antigen</td><td class="c">% of tumour cells</td><td class="c">Intensity</td><td class="c">Result</td></tr>{cells}</table>
<p>Conclusion: large B-cell lymphoma, CD19 and CD22 expressed. Light chains not assessable.</p><p style="margin-top:26pt">Dr. Hala Mansour</p>"""
    d.html = page(first + '<div style="break-before:page"></div>' + second + '<div style="break-before:page"></div>' + third,
        css=".hd { border-bottom: 1.6pt solid #444 } .id { border: .7pt solid #000; margin: 6pt 0 } .id td { padding: 2.4pt 6pt } p { margin-top: 7pt } .t { margin-top: 6pt } .t td { padding: 2pt 5pt; border-bottom: .3pt solid #bbb } .h td { font-weight: bold; border-bottom: .9pt solid #000 } .g { font-weight: bold; background: #f0f0f0 }",
        font="Liberation Sans", pt=10.2, margin="16mm 19mm", lang="en")
