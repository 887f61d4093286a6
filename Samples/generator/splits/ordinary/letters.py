"""Letters and summaries: lines of therapy in prose and in tables, planned against given."""
import datetime as dt

from dates import Day, stated
from layout import cells, esc, page, raised, scribble, stamp, tr
from patients import blood
from registry import sample


def month(day):
    return Day(day.date, "%B %Y", "stated")


def letter_paragraphs(*texts):
    return "".join(f"<p style='margin-top:7pt'>{t}</p>" for t in texts)


@sample("clinic-letter-prose", "good poor fax", """
Layout: two-page British clinic letter, all lines of therapy told in paragraphs, dates as months and as days.
Hard: follicular lymphoma that transformed; one response is negated ("did not reach"), one regimen was only discussed, a maintenance stopped early, radiotherapy between two lines; a sister with another cancer.
Never: R-GemOx and epcoritamab as given; complete remission after R-DHAP; breast cancer (sister's); auto transplant.
""")
def prose(d):
    r = d.r
    p = "%d/%m/%Y"
    start = stated(dt.date(r.randint(2018, 2020), r.randint(1, 6), r.randint(13, 28)), p)
    br_end = start.plus(142)
    maint_end = month(br_end.plus(400))
    trans = month(start.plus(1150))
    chop, chop_end = start.plus(1171), start.plus(1171 + 107)
    rt = month(chop_end.plus(60))
    dhap, dhap_end = chop_end.plus(390), chop_end.plus(390 + 23)
    glof, glof_end = dhap_end.plus(80), dhap_end.plus(80 + 150)
    pet = glof_end.plus(18, "performed")
    seen = stated(glof_end.plus(33).date, "plain")
    born, who = d.birth(1950, 1972), r.choice(["Bartholomew Okonedo", "Emyr Villanueva", "Crispin Haldane-Mistry"])
    no, issuer = f"{d.digits(3)} {d.digits(3)} {d.digits(4)}", "Ashdown & Weald Lymphoma Service"
    d.source("letter", issuer, seen, role="stated")
    d.patient(who, "male", born, NHS=no)
    d.fact("diagnoses", month(start), code="FL", printed="follicular lymphoma", stage="IIIA", status="new")
    d.fact("diagnoses", trans, code="DLBCL", printed="transformation to diffuse large B-cell lymphoma", status="transformed")
    d.fact("diagnoses", seen, code="DLBCL", printed="refractory large B-cell lymphoma", status="refractory")
    d.treat("chemotherapy", "BR", "bendamustine and rituximab (BR)", 1, ["bendamustine", "rituximab"], start, br_end, 6, "CR")
    d.treat("maintenance", None, "rituximab maintenance", 1, ["rituximab"], end=maint_end, stopped="recurrent chest infections")
    d.treat("chemotherapy", "R-CHOP", None, 2, (), chop, chop_end, 6, "PR")
    d.treat("radiotherapy", None, "30 Gy to a residual left iliac mass", 2, (), rt)
    d.treat("chemotherapy", "R-DHAP", None, 3, (), dhap, dhap_end, 2, "SD", "renal impairment")
    d.treat("immunotherapy", "Glofit", "Glofitamab", 4, ["glofitamab"], glof, glof_end, 6, "PD", "progression")
    d.treat("cell-therapy", "axicabtagene ciloleucel", None, drugs=["axicabtagene ciloleucel"], assertion="planned")
    suv = f"{r.uniform(11, 27):.1f}"
    d.fact("imaging", pet, modality="PET-CT", deauville=5, suvMax=float(suv), conclusion="progression in the retroperitoneum and a new splenic lesion")
    d.fact("responses", pet, category="PD", modality="PET-CT")
    hb, n, plt = r.randint(92, 118), f"{r.uniform(1.4, 3.9):.1f}", r.randint(66, 148)
    creat, ldh = r.randint(92, 128), r.randint(310, 720)
    for code, v, u in (("ecog", "1", ""), ("hgb", str(hb), "g/L"), ("neut_abs", n, "×10⁹/L"), ("plt", str(plt), "×10⁹/L"), ("creat", str(creat), "µmol/L"), ("ldh", str(ldh), "U/L")):
        d.told(code, v, u, seen)
    d.fact("statements", question="prior-car-t", answer="none")
    d.fact("statements", question="prior-transplant", answer="none")
    for drug, dose, freq in (("aciclovir", "400 mg", "twice daily"), ("ramipril", "5 mg", "once daily")):
        d.fact("medications", drug=drug, dose=dose, frequency=freq)
    d.fact("comorbidities", name="hypertension")
    d.never("treatment", "was considered, not given", regimen="R-GemOx")
    d.never("treatment", "was discussed as an alternative", regimen="Epcor")
    d.never("treatment", "was never done", regimen="auto-sct")
    d.never("diagnosis", "the sister's", text="breast cancer")
    d.never("response", "complete remission was not reached after R-DHAP", code="CR", text="R-DHAP")
    d.html = page(f"""
<div style="text-align:right"><b style="font-size:13pt">{esc(issuer)}</b><br><span class="s">Consultant: Dr Perpetua Langstaff · Secretary 0000 555 0126 · nurse line 0000 555 0127</span></div>
<p style="margin-top:10pt">Dictated and typed: {seen}</p><p>Our ref: PL/kt/{no.replace(' ', '')[-4:]}</p>
<p style="margin-top:8pt">Dr R. Penhaligon<br>The Old Forge Surgery</p>
<p class="b" style="margin-top:10pt">Re: {esc(who)}, date of birth {born:%d/%m/%Y}, NHS number {no}</p>
{letter_paragraphs("Dear Dr Penhaligon,",
f"Thank you for asking me to see this gentleman again. I reviewed him with his wife on {seen} to decide about further treatment of his refractory large B-cell lymphoma.",
f"He presented in {month(start)} with follicular lymphoma, stage IIIA. He was given six cycles of bendamustine and rituximab (BR) from {start} to {br_end} and reached a complete remission. Two years of rituximab maintenance were intended, but this was abandoned in {maint_end} because of recurrent chest infections.",
f"A biopsy of a left inguinal node in {trans} showed transformation to diffuse large B-cell lymphoma. He received R-CHOP, six cycles between {chop} and {chop_end}, with a partial response, followed in {rt} by 30 Gy to a residual left iliac mass.",
f"Third-line treatment was R-DHAP. Only two cycles were possible ({dhap} and {dhap_end}) because of renal impairment; he did not reach complete remission, the CT showed stable disease and collection of stem cells was therefore not attempted. He has never had a transplant. R-GemOx was considered at that point but he preferred an outpatient antibody.",
f"Glofitamab was started on {glof}. After six cycles, the last on {glof_end}, it was stopped for progression.",
f"The PET-CT of {pet} shows progression in the retroperitoneum and a new splenic lesion, Deauville 5, with an SUVmax of {suv}.",
f"On examination he looks well, ECOG 1. Today his haemoglobin was {hb} g/L, neutrophils {n} {raised('×10⁹/L')}, platelets {plt} {raised('×10⁹/L')}, creatinine {creat} µmol/L and LDH {ldh} U/L.",
"He has hypertension. His sister was treated for breast cancer. He takes aciclovir 400 mg twice daily and ramipril 5 mg once daily. He has not had CAR-T cell therapy before.",
"We agreed to refer him for axicabtagene ciloleucel. Epcoritamab was discussed as an alternative should the national panel decline. I will write again after the panel.",
"With kind regards,")}
<p style="margin-top:34pt">Dr Perpetua Langstaff<br>Consultant Haematologist</p><p class="s" style="margin-top:10pt">Copy to: patient; CAR-T coordinator</p>""",
        font="Liberation Serif", pt=12, css="body { line-height: 1.75 }", margin="25mm 27mm", lang="en-GB", footer='"Page " counter(page) " of " counter(pages)')


@sample("treatment-table", "good poor photo", """
Layout: ruled treatment history table: line | regimen | dates | cycles | best response | reason for stopping; cells wrap over two or three lines.
Hard: the regimen name breaks over lines; dates are "from – to" in one cell; "ongoing" and "n/a" cells; the transplant row has no cycles; the last row is planned.
Never: the planned row as given; cycles of the row above; "intended 6".
""")
def table(d):
    r = d.r
    p = "%d.%m.%Y"
    a = stated(dt.date(r.randint(2019, 2021), r.randint(1, 9), r.randint(13, 28)), p)
    born, who = d.birth(1955, 1985), r.choice(["Nadezhda Fairbairn", "Valentina Osterhout", "Ghislaine Abara"])
    no, issuer = f"KH-{d.digits(6)}", "Kestrel House Haematology"
    written_on = stated(a.plus(1480).date, p)
    d.source("treatment-summary", issuer, written_on, role="stated")
    d.patient(who, "female", born, PatientNo=no)
    d.fact("diagnoses", a, code="DLBCL", printed="Diffuse large B-cell lymphoma", stage="IV B")
    e = [a, a.plus(112), a.plus(500), a.plus(545), a.plus(580), a.plus(602), a.plus(1010), a.plus(1190), a.plus(1260), a.plus(1345)]
    d.treat("chemotherapy", "R-CHOP", None, 1, (), e[0], e[1], 6, "CR", "completed")
    d.treat("chemotherapy", "R-ICE", None, 2, (), e[2], e[3], 3, "PR", "completed")
    d.treat("conditioning", "BEAM", None, 2)
    d.treat("autologous-transplant", "auto-sct", "autologous stem cell transplantation", 2, (), e[5], None, None, "CR")
    d.treat("chemotherapy", "Pola-BR", None, 3, (), e[6], e[7], 4, "PR", "cytopenia grade 4")
    d.treat("immunotherapy", "Tafa-Len", "tafasitamab + lenalidomide", 4, ["tafasitamab", "lenalidomide"], e[8], e[9], 3, "PD", "progression")
    d.treat("cell-therapy", "lisocabtagene maraleucel", None, 5, ["lisocabtagene maraleucel"], assertion="planned")
    d.fact("statements", question="prior-car-t", answer="none")
    d.never("treatment", "the number that was intended", regimen="Pola-BR", text="cycles 6")
    d.never("response", "the planned therapy has no response", text="lisocabtagene maraleucel")
    rows = [("1", "R-CHOP", f"{e[0]} –<br>{e[1]}", "6", "complete<br>remission", "completed"), ("2", "R-ICE", f"{e[2]} –<br>{e[3]}", "3", "partial<br>remission", "completed"),
            ("2", "BEAM, autologous stem cell transplantation", f"{e[5]}<br>(day 0)", "n/a", "complete<br>remission", "–"), ("3", "Pola-BR", f"{e[6]} –<br>{e[7]}", "4<br>(intended 6)", "partial<br>remission", "cytopenia grade 4"),
            ("4", "tafasitamab + lenalidomide", f"{e[8]} –<br>{e[9]}", "3", "progressive<br>disease", "progression"), ("5", "lisocabtagene maraleucel<br>(planned)", "–", "–", "–", "–")]
    body = "".join(tr(x, ["c", "", "", "c"]) for x in rows)
    d.html = page(f"""
<p class="c b" style="font-size:13pt">{issuer}</p><p class="c s">Gartenweg 21 · tel. 555 0151 · fax 555 0152</p>
<p class="b" style="margin:14pt 0 6pt;font-size:12pt">Summary of treatment</p>
<table style="margin-bottom:10pt"><tr><td>Patient</td><td><b>{who}</b>, female, born {born:%d.%m.%Y}</td><td>No. {no}</td></tr><tr><td>Diagnosis</td><td>Diffuse large B-cell lymphoma, non-GCB, stage IV B, first diagnosed {a}</td><td></td></tr></table>
<table class="g"><tr><th>Line</th><th>Regimen</th><th>Dates</th><th>Cycles</th><th>Best response</th><th>Reason for stopping</th></tr>{body}</table>
<p style="margin-top:10pt">Previous CAR-T cell therapy: none.</p><p style="margin-top:8pt">Compiled from the hospital record on {written_on} for the purpose of a second opinion.</p>
<p style="margin-top:30pt">Priv.-Doz. Dr. Annegret Moyo-Falkenrath</p>{scribble(r, 24, 135)}{stamp('KESTREL HOUSE' + chr(10) + 'HAEMATOLOGY', 116, 112, -9, '#225599', 11, .6)}""",
        css=".g td, .g th { border: .8pt solid #222; padding: 3pt 5pt } .g th { font-weight: bold; background: #eee } .g { table-layout: fixed } .g th:nth-child(1) { width: 8% } .g th:nth-child(2) { width: 26% } .g th:nth-child(4) { width: 13% }",
        font="Liberation Sans", pt=10, footer='"page " counter(page) " of " counter(pages)')


@sample("discharge-intended-and-given", "poor fax tiff", """
Layout: two-page discharge summary with headings, a laboratory table (admission | discharge), a medication list.
Hard: the protocol intended three cycles and one was given; a drug was dose-reduced, another omitted; two dated laboratory columns; medication lines in short hand; conditioning planned for the next stay.
Never: BEAM and the transplant as given; three cycles; the stopped medicines.
""")
def discharge(d):
    r = d.r
    p = "%d %b %Y"
    admitted = stated(dt.date(r.randint(2024, 2026), r.randint(1, 8), r.randint(13, 20)), p)
    given, out = admitted.plus(1), admitted.plus(6)
    born, who = d.birth(1970, 2001), r.choice(["Jasper Mukherjee-Wolfe", "Tomasz Eriksen", "Declan Abiodun"])
    no, issuer = f"{d.digits(4)}-{d.digits(4)}", "Royal Eastmoor Hospital"
    d.source("discharge", issuer, out, role="stated")
    d.patient(who, "male", born, HospitalNo=no)
    d.fact("diagnoses", code="HL", printed="Classical Hodgkin lymphoma", stage="IIB", status="relapsed")
    first = month(admitted.plus(-600))
    d.treat("chemotherapy", "ABVD", None, 1, (), first, None, 6, "CR")
    d.treat("chemotherapy", "ICE", None, 2, [("ifosfamide", "5 g/m²"), ("carboplatin", "AUC 4"), ("etoposide", "100 mg/m²")], given, None, 1)
    d.treat("conditioning", "BEAM", assertion="planned")
    d.treat("autologous-transplant", "auto-sct", "autologous transplant", assertion="planned")
    d.fact("responses", month(admitted.plus(-45)), category="relapse")
    b1, b2 = blood(r, wbc=(5, 9), rbc=(3.9, 4.4), plt=(210, 340), wbc_decimals=1), blood(r, wbc=(2.4, 3.6), rbc=(3.2, 3.6), plt=(95, 150), wbc_decimals=1)
    labs = ""
    for name, code, f, places, u in (("Haemoglobin", "hgb", 10, 0, "g/L"), ("White cells", "wbc", 1, 1, "10⁹/L"), ("Neutrophils", "neut_abs", 1, 2, "10⁹/L"), ("Platelets", "plt", 1, 0, "10⁹/L")):
        x = [d.told(code, f"{b[code] * f:.{places}f}", u, w) for b, w in ((b1, admitted), (b2, out))]
        labs += tr([name, *x, raised(u)], ["", "r", "r"])
    for name, code, lo, hi, u in (("Creatinine", "creat", 58, 88, "µmol/L"), ("ALT", "alt", 14, 62, "U/L"), ("Potassium", "k", 3.4, 4.8, "mmol/L")):
        x = [d.told(code, f"{r.uniform(lo, hi):.1f}" if code == "k" else str(r.randint(lo, hi)), u, w) for w in (admitted, out)]
        labs += tr([name, *x, u], ["", "r", "r"])
    meds = [("allopurinol", "300 mg", "PO", "OD"), ("aciclovir", "400 mg", "PO", "BD"), ("filgrastim", "300 mcg", "SC", "OD"), ("ondansetron", "8 mg", "PO", "BD PRN")]
    for m in meds:
        d.fact("medications", **dict(zip(("drug", "dose", "route", "frequency"), m)))
    d.fact("comorbidities", name="Asthma")
    d.fact("statements", question="prior-car-t", answer="none")
    d.never("treatment", "three cycles are intended, one was given", regimen="ICE", text="cycles 3")
    d.never("treatment", "was omitted", text="mesna day 3")
    d.never("medication", "stopped on admission", text="ibuprofen")
    d.never("treatment", "only named as an alternative", regimen="BV-AVD")
    d.html = page(f"""
<div style="border:1pt solid #000;padding:6pt 8pt"><b style="font-size:13pt">{issuer}</b><span style="float:right">DISCHARGE SUMMARY</span><br>Ward 12 Haematology · switchboard 0000 555 0100</div>
<table class="g" style="margin-top:6pt"><tr><td>Patient: <b>{who}</b></td><td>DOB: {born:%d %b %Y}</td><td>Hospital no.: {no}</td></tr><tr><td>Admitted: {admitted}</td><td>Discharged: {out}</td><td>Consultant: Dr E. Quartey</td></tr></table>
<h3>Diagnosis</h3><p>Classical Hodgkin lymphoma, stage IIB at first presentation, first relapse {month(admitted.plus(-45))}.</p>
<h3>Reason for admission</h3><p>First cycle of ICE.</p>
<h3>Background</h3><p>Six cycles of ABVD, started in {first}, gave a complete remission. Brentuximab with AVD had been an alternative at the time but was not used. No earlier CAR-T or transplant. Asthma since childhood.</p>
<h3>Treatment this stay</h3><p>The protocol foresees three cycles of ICE. Cycle 1 was given from {given}: ifosfamide 5 g/m², etoposide 100 mg/m² on three days, carboplatin AUC 4 (reduced from AUC 5 for the calculated clearance). The mesna infusion of day 3 was omitted because of rash. No encephalopathy, no fever.</p>
<h3>Results</h3><table class="g" style="width:70%"><tr><th>Test</th><th class="r">{admitted}</th><th class="r">{out}</th><th>Unit</th></tr>{labs}</table>
<h3>Medicines on discharge</h3><table style="width:70%">{''.join('<tr>' + cells([x.capitalize() if k == 0 else x for k, x in enumerate(m)]) + '</tr>' for m in meds)}</table><p class="s">Stopped: ibuprofen 400 mg (renal protection).</p>
<h3>Plan</h3><p>Cycle 2 in three weeks, cycle 3 to follow. If the PET-CT after cycle 2 is satisfactory, stem cells will be collected and BEAM with autologous transplant is planned. FBC twice a week in the day unit. Return at once if temperature reaches 38 °C.</p>
<p style="margin-top:26pt">Dr Wilhelmina Sato-Greene, Specialty Registrar, bleep 5550</p>{scribble(r, 56, 52)}""",
        css="body { line-height: 1.5 } h3 { font-size: 11.5pt; margin: 13pt 0 3pt; border-bottom: .5pt solid #666 } .g td, .g th { border: .6pt solid #555; padding: 2.5pt 5pt } .g th { font-weight: bold }", font="Carlito", pt=12, margin="22mm 22mm", footer='"Royal Eastmoor Hospital – page " counter(page) " of " counter(pages)')


@sample("consult-inline-labs", "good fax photo", """
Layout: American consultation note in one column; laboratory values in a single running line; review of systems in capitals.
Hard: values without separators ("Hgb 8.9, Plt 41K"); K behind the platelets is a unit; differential in prose; "not drawn" for LDH; vital signs look like results.
Never: blood pressure, pulse and SpO2 as laboratory values; LDH; hepatitis C of the family history.
""")
def consult(d):
    r = d.r
    seen = stated(dt.date(r.randint(2024, 2026), r.randint(1, 8), r.randint(13, 28)), "%m/%d/%Y")
    born, who = d.birth(1945, 1975), r.choice(["Wendell Arceneaux", "Prescott Ilunga", "Isidro Vandergriff"])
    mrn, issuer = d.digits(8), "Bayou Regional Hematology Associates"
    d.source("consult", issuer, seen, role="stated")
    d.patient(who, "male", born, MRN=mrn)
    d.fact("diagnoses", code="CLL", printed="chronic lymphocytic leukemia", stage="Rai stage IV")
    b = blood(r, wbc=(38, 92), rbc=(2.7, 3.2), plt=(31, 59), parts={"lymph": (82, 91), "mono": (1, 3), "eos": (0, 2), "baso": (0, 0)}, part_decimals=0, wbc_decimals=1)
    t = lambda code, x, p, u="": d.told(code, f"{x:.{p}f}", u, seen)
    line = (f"WBC {t('wbc', b['wbc'], 1, 'K/uL')} K/uL, Hgb {t('hgb', b['hgb'], 1, 'g/dL')} g/dL, Hct {t('hct', b['hct'], 1, '%')}%, MCV {t('mcv', b['mcv'], 1, 'fL')} fL, Plt {t('plt', b['plt'], 0, 'K')}K. "
            f"Differential: {t('lymph_pct', b['lymph_pct'], 0, '%')}% lymphocytes, {t('neut_pct', b['neut_pct'], 0, '%')}% neutrophils, {t('mono_pct', b['mono_pct'], 0, '%')}% monocytes, {t('eos_pct', b['eos_pct'], 0, '%')}% eosinophils, {t('baso_pct', b['baso_pct'], 0, '%')}% basophils. ")
    u = r.uniform
    line += f"Na {t('na', u(133, 142), 0)}, K {t('k', u(3.5, 5), 1)}, Cl {t('cl', u(98, 107), 0)}, BUN {t('bun', u(12, 31), 0)}, Cr {t('creat', u(.8, 1.5), 2)}, Ca {t('ca', u(8.5, 10.1), 1)}, uric acid {t('urate', u(5, 9.2), 1)}, T bili {t('bili_total', u(.4, 2.1), 1)}. LDH not drawn. Haptoglobin {t('hapto', u(40, 190), 0, 'mg/dL')} mg/dL."
    s1, s2 = month(seen.plus(-1500)), month(seen.plus(-640))
    d.treat("targeted", None, "ibrutinib", 1, [("ibrutinib", "420 mg")], s1, None, None, None, "atrial fibrillation")
    d.treat("targeted", "VenR", "Venetoclax-rituximab", 2, ["venetoclax", "rituximab"], s2, month(seen.plus(-30)), None, "PR")
    d.treat("targeted", None, "pirtobrutinib", None, ["pirtobrutinib"], assertion="planned")
    d.fact("genetics", target="del(17p)", method="fish", result="detected", percent={"printed": str(k17 := r.randint(22, 71))})
    d.fact("genetics", target="t(11;14)", method="fish", result="not-detected")
    d.told("ecog", "2", "", seen)
    d.fact("comorbidities", name="atrial fibrillation")
    d.never("observation", "not drawn", code="ldh")
    d.never("observation", "blood pressure", text="128/74")
    d.never("diagnosis", "the brother's", text="hepatitis C")
    d.never("treatment", "ruled out by the patient", regimen="FCR")
    d.html = page(f"""
<p class="b" style="font-size:13pt">BAYOU REGIONAL HEMATOLOGY ASSOCIATES</p><p class="s">Issued by {issuer} · Tel (000) 555-0144 · Fax (000) 555-0145</p><hr>
<p>PATIENT: {who} &nbsp;&nbsp; DOB: {born:%m/%d/%Y} &nbsp;&nbsp; MRN: {mrn} &nbsp;&nbsp; SEX: male<br>DATE OF CONSULTATION: {seen} &nbsp;&nbsp; REQUESTED BY: Lorna Thibodeaux, MD</p><hr>
{letter_paragraphs("<b>REASON:</b> progressive cytopenias in chronic lymphocytic leukemia, Rai stage IV.",
f"<b>HISTORY:</b> The patient began ibrutinib 420 mg in {s1}; it was stopped for atrial fibrillation. Venetoclax-rituximab was started in {s2} with a partial response and ended in {month(seen.plus(-30))}. FCR was declined years ago and never given.",
"<b>FAMILY:</b> Brother with hepatitis C.",
"<b>REVIEW OF SYSTEMS:</b> FATIGUE, EARLY SATIETY. NO FEVER. NO BLEEDING.",
f"<b>EXAM:</b> BP 128/74, pulse 88, SpO2 97% on room air, weight 81 kg. ECOG 2. Spleen 6 cm below the costal margin.",
f"<b>DATA ({seen}):</b> {line}",
f"FISH: del(17p) in {k17}% of nuclei; t(11;14) not detected.",
"<b>IMPRESSION / PLAN:</b> High-risk disease after two lines. Plan pirtobrutinib while the referral for cellular therapy is prepared. Repeat counts weekly.",
"Thank you for this interesting consultation.")}
<p style="margin-top:30pt">Marceline Duplantis, MD<br><span class="s">Dictated, not read. Job 55512.</span></p>{scribble(r, 20, 112)}""",
        size="Letter", font="DejaVu Serif", pt=9.5, margin="16mm 20mm", css="hr { border: 0; border-top: .6pt solid #000; margin: 4pt 0 }", footer='"Page " counter(page) " of " counter(pages)')


@sample("aml-eln-summary", "poor fax photo", """
Layout: AML summary: bold label – text pairs, then a two-column course with dates on the left.
Hard: ELN risk and ELN response side by side; CRi and CR of different courses; "adverse" is a risk and no reaction; donor data; blasts at several dates.
Never: the donor's blood group or CMV state as the patient's; CR after the first induction; gilteritinib as given.
""")
def aml(d):
    r = d.r
    p = "%d/%m/%Y"
    a = stated(dt.date(r.randint(2023, 2025), r.randint(1, 3), r.randint(13, 28)), p)
    born, who = d.birth(1966, 1996), r.choice(["Evangeline Strachan-Obi", "Rosamund Petrossian", "Delphine Achterbosch"])
    no, issuer = f"AML/{d.digits(5)}", "Stonebridge Leukaemia Unit"
    t = [a, a.plus(3), a.plus(31), a.plus(38), a.plus(72), a.plus(80), a.plus(128), a.plus(420), a.plus(428)]
    d.source("treatment-summary", issuer, t[8].plus(12), role="stated")
    d.patient(who, "female", born, StudyNo=no)
    d.fact("diagnoses", a, code="AML", printed="Acute myeloid leukaemia", status="new")
    blasts = [r.randint(48, 86), r.randint(1, 3), r.randint(1, 4), r.randint(21, 55)]
    for k, when in ((0, t[0]), (1, t[2]), (2, t[4]), (3, t[7])):
        d.told("bm_blast_pct", str(blasts[k]), "%", when, specimen="bone marrow")
    d.fact("genetics", t[0], target="FLT3-ITD", method="pcr", result="detected")
    d.fact("genetics", t[0], target="NPM1", method="pcr", result="not-detected")
    d.fact("genetics", t[0], target="RUNX1", method="ngs", result="detected", percent={"printed": (vaf := f"{r.uniform(31, 47):.1f}")})
    d.treat("chemotherapy", "7+3", "7+3", 1, (), t[1], None, 1, "CRi")
    d.treat("targeted", None, "midostaurin", 1, [("midostaurin", "50 mg")])
    d.treat("chemotherapy", "HiDAC", "high-dose cytarabine", 1, ["cytarabine"], t[3], None, 1, "CR")
    d.treat("conditioning", "FluBu", "FluBu", 1)
    d.treat("allogeneic-transplant", "allo-sct", "allogeneic transplant", 1, (), t[6])
    d.treat("chemotherapy", "Aza-Ven", "Azacitidine and venetoclax", 2, ["azacitidine", "venetoclax"], t[8], None, 1)
    d.treat("targeted", None, "gilteritinib", None, ["gilteritinib"], assertion="planned")
    d.fact("responses", t[7], category="relapse")
    d.never("response", "the first induction gave CRi, not CR", code="CR", text="7+3")
    d.never("observation", "the donor's", code="abo_rh")
    d.never("observation", "the donor's", code="cmv_igg")
    d.html = page(f"""
<p style="font:bold 15pt 'Noto Serif'">{issuer}</p><p class="s" style="border-bottom:1pt solid #000;padding-bottom:4pt">Treatment summary for external review · prepared {t[8].plus(12)}</p>
<table style="margin:8pt 0"><tr><td><b>Name</b> – {who}</td><td><b>Born</b> – {born:%d/%m/%Y}</td><td><b>Sex</b> – female</td><td><b>No.</b> – {no}</td></tr></table>
<p><b>Diagnosis</b> – Acute myeloid leukaemia with FLT3-ITD, {t[0]}. <b>PCR</b> – FLT3-ITD detected, NPM1 wild type. <b>NGS</b> – RUNX1 mutation, VAF {vaf}%. <b>ELN 2022 risk</b> – adverse. <b>Karyotype</b> – normal.</p>
<table class="c2" style="margin-top:10pt">
<tr><td>{t[0]}</td><td>Marrow: {blasts[0]}% blasts.</td></tr>
<tr><td>{t[1]}</td><td>Induction 7+3 with midostaurin 50 mg twice daily from day 8.</td></tr>
<tr><td>{t[2]}</td><td>Marrow: {blasts[1]}% blasts, neutrophils not recovered. ELN response: CRi.</td></tr>
<tr><td>{t[3]}</td><td>Consolidation: one course of high-dose cytarabine.</td></tr>
<tr><td>{t[4]}</td><td>Marrow: {blasts[2]}% blasts, blood counts recovered. ELN response: CR.</td></tr>
<tr><td>{t[6]}</td><td>FluBu conditioning and allogeneic transplant from an unrelated donor (10/10; donor blood group A positive, donor CMV IgG positive).</td></tr>
<tr><td>{t[7]}</td><td>Haematological relapse, {blasts[3]}% blasts in the marrow.</td></tr>
<tr><td>{t[8]}</td><td>Azacitidine and venetoclax, first course; response not yet assessed.</td></tr></table>
<p style="margin-top:10pt"><b>Proposal</b> – gilteritinib if there is no remission after two courses; donor lymphocytes have not been given.</p>
<p style="margin-top:30pt">Dr Thaddea Kirkbride-Nwosu</p>{scribble(r, 14, 109)}{stamp('COPY FOR' + chr(10) + 'PATIENT', 128, 82, 11, '#7a1f1f', 13, .5)}""",
        css=".c2 td { border-top: .5pt solid #aaa; padding: 4pt } .c2 td:first-child { width: 24mm; font-weight: bold }", font="Noto Serif", pt=9.5)


@sample("all-blinatumomab-cart", "good poor photo", """
Layout: transplant-centre letter with a numbered list of treatments, hanging indents.
Hard: prior CAR-T with date, product, response and loss of CD19; blinatumomab cycles counted by number; MRD negative and positive at different dates; CRS and ICANS grades are no responses.
Never: inotuzumab as given; second CAR-T as given; "grade 2" as anything but toxicity; the brother as patient.
""")
def all_cart(d):
    r = d.r
    p = "%d %b %Y"
    a = stated(dt.date(r.randint(2020, 2022), r.randint(1, 6), r.randint(13, 28)), p)
    born, who = d.birth(1990, 2006), r.choice(["Zephyrine Caldwell", "Oluwaseun Bergamasco", "Aurelia Whitcombe-Tran"])
    no, issuer = d.digits(7), "Harbourlight Centre for Cellular Therapy"
    t = [a, a.plus(88), a.plus(760), a.plus(775), a.plus(850), a.plus(905), a.plus(933), a.plus(1190)]
    letter = t[7].plus(9)
    d.source("letter", issuer, letter, role="stated")
    d.patient(who, "female", born, MRN=no)
    d.fact("diagnoses", a, code="B-ALL", printed="B-cell acute lymphoblastic leukaemia", status="new")
    d.fact("diagnoses", t[7], code="B-ALL", printed="second relapse", status="relapsed")
    d.treat("chemotherapy", "GRAALL", None, 1, (), t[0], None, None, "CR")
    d.treat("immunotherapy", "Blinatumomab", "Blinatumomab", 2, ["blinatumomab"], t[3], t[4], 2, "CR")
    d.treat("lymphodepletion", "FC lymphodepletion", "fludarabine and cyclophosphamide", 3, ["fludarabine", "cyclophosphamide"])
    d.treat("cell-therapy", "tisagenlecleucel", "tisagenlecleucel", 3, ["tisagenlecleucel"], t[5], None, None, "CR")
    d.fact("responses", t[2], category="relapse")
    d.fact("responses", t[7], category="relapse")
    d.fact("mrd", t[4], status="positive", level={"number": .08, "printed": "0.08", "unit": "%"}, method="flow", specimen="bone marrow")
    d.fact("mrd", t[6], status="negative", method="flow", specimen="bone marrow")
    bl, c22 = str(r.randint(34, 78)), str(r.randint(88, 98))
    d.told("bm_blast_pct", bl, "%", t[7], specimen="bone marrow")
    d.marker("CD19", "negative", None, None, "blasts", "bone marrow", t[7])
    d.marker("CD22", "positive", c22, None, "blasts", "bone marrow", t[7])
    d.fact("statements", question="prior-car-t", answer="yes")
    d.fact("statements", question="prior-transplant", answer="none")
    d.treat("cell-therapy", "investigational CAR-T (generic)", "CD22-directed CAR-T cells", assertion="planned")
    d.never("treatment", "declined", regimen="InO")
    d.never("treatment", "no transplant was done", regimen="allo-sct")
    d.never("response", "toxicity grades", text="grade 2")
    d.html = page(f"""
<table><tr><td><b style="font-size:13pt;color:#244">{issuer}</b></td><td class="r s">Pier Road 1<br>coordinator +00 555 0161</td></tr></table>
<p style="margin-top:12pt">{letter}</p><p class="b" style="margin-top:8pt">{esc(who)}, born {born:%d %b %Y}, female, record {no}</p>
{letter_paragraphs("To the reviewing physicians,", f"this young woman was found to have B-cell acute lymphoblastic leukaemia on {t[0]}. Her treatment so far:")}
<ol><li>Paediatric-inspired chemotherapy by the GRAALL protocol from {t[0]}, complete remission by {t[1]}. First relapse in the marrow on {t[2]}.</li>
<li>Blinatumomab, two cycles, {t[3]} to {t[4]}. Complete remission, although flow cytometry on {t[4]} still found MRD of 0.08%. Inotuzumab was offered and declined.</li>
<li>CAR-T cells: tisagenlecleucel infused on {t[5]} after fludarabine and cyclophosphamide. Cytokine release syndrome grade 2, no ICANS. On {t[6]} complete remission with undetectable MRD by flow cytometry.</li></ol>
{letter_paragraphs(f"On {t[7]} a second relapse was diagnosed: {bl}% blasts in the marrow. The blasts no longer express CD19 (CD19-negative relapse); CD22 is expressed on {c22}% of them.",
"She has never been transplanted; her brother is HLA-identical. We ask whether CD22-directed CAR-T cells can be offered in a trial. Organ function is normal.", "Yours sincerely,")}
<p style="margin-top:32pt">Prof. Ingvild Mensah-Carrow</p>{scribble(r, 6, 106)}""",
        css="ol { padding-left: 18pt; margin: 6pt 0 } li { margin: 4pt 0 }", font="DejaVu Sans", pt=9.5, margin="20mm 22mm", footer='"Harbourlight Centre · letter " counter(page) "/" counter(pages)')


@sample("myeloma-referral-lines", "good fax png", """
Layout: referral form: boxed sections, lines of therapy as short blocks ("Line 1: … / Response: … / Stopped: …").
Hard: each line is a block of three printed lines; refractory states by drug class; values with dates in brackets.
Never: idecabtagene as given; ciltacabtagene as given (it is requested); belantamab (screen failure).
""")
def myeloma(d):
    r = d.r
    p = "%Y-%m-%d"
    a = stated(dt.date(r.randint(2018, 2020), r.randint(1, 6), r.randint(13, 28)), p)
    t = [a, a.plus(118), a.plus(160), a.plus(900), a.plus(1300), a.plus(1350), a.plus(1720), a.plus(1800), a.plus(2010)]
    form = t[8].plus(25)
    lab = Day(form.date - dt.timedelta(days=4), p, "collected")
    born, who = d.birth(1950, 1968), r.choice(["Archibald Mwamba", "Severin Thornquist", "Emilio Raventós-Gray"])
    no, issuer = f"R{d.digits(6)}", "Myeloma Clinic, St Brannoc University Hospital"
    d.source("treatment-summary", issuer, form, role="stated")
    d.patient(who, "male", born, ReferralNo=no)
    d.fact("diagnoses", a, code="MM", printed="Multiple myeloma, IgA lambda", stage="ISS II / R-ISS II")
    d.fact("paraproteins", isotype={"heavy": "IgA", "light": "lambda"}, specimen="serum", assertion="present")
    d.treat("chemotherapy", "VTD", "VTD", 1, (), t[0], t[1], 4, "VGPR")
    d.treat("conditioning", "Mel200", "melphalan 200 mg/m²", 1, [("melphalan", "200 mg/m²")])
    d.treat("autologous-transplant", "auto-sct", "ASCT", 1, (), t[2])
    d.treat("maintenance", None, "lenalidomide maintenance", 1, ["lenalidomide"], None, t[3], stopped="biochemical progression")
    d.treat("immunotherapy", "DVd", "DVd", 2, (), t[3], t[4], 14, "PR", "progression")
    d.treat("chemotherapy", "KPd", "KPd", 3, (), t[5], t[6], 9, "MR", "cardiac failure grade 3")
    d.treat("immunotherapy", "Teclistamab", "teclistamab", 4, ["teclistamab"], t[7], t[8], 6, "PD", "progression")
    d.treat("cell-therapy", "ciltacabtagene autoleucel", None, drugs=["ciltacabtagene autoleucel"], assertion="planned")
    m, l, k = f"{r.uniform(18, 46):.1f}", r.uniform(380, 1900), r.uniform(2, 9)
    k, l = round(k, 1), round(l, 1)
    d.observation("mprot_s", "M-protein", m, "g/L", lab)
    d.observation("lflc", "Lambda FLC", f"{l:.1f}", "mg/L", lab)
    d.observation("kflc", "Kappa FLC", f"{k:.1f}", "mg/L", lab)
    hb, plt, cr, pc = f"{r.randint(82, 108)}", f"{r.randint(52, 130)}", f"{r.randint(70, 140)}", f"{r.randint(30, 70)}"
    for c, n, v, u in (("hgb", "Haemoglobin", hb, "g/L"), ("plt", "Platelets", plt, "10⁹/L"), ("creat", "Creatinine", cr, "µmol/L"), ("bm_pc_pct", "Plasma cells", pc, "%")):
        d.observation(c, n, v, u, lab, specimen="bone marrow" if c == "bm_pc_pct" else None)
    d.told("lvef", lv := str(r.randint(46, 55)), "%", lab)
    d.told("ecog", "1", "", lab)
    d.fact("statements", question="prior-car-t", answer="none")
    d.never("treatment", "screening failure: no dose was given", text="belantamab mafodotin")
    d.never("treatment", "not available, not given", regimen="idecabtagene vicleucel")
    block = lambda n, what, when, resp, stop: f'<div class="ln"><b>Line {n}:</b> {what}<br>Dates: {when}<br>Best response: {resp} &nbsp;&nbsp; Stopped: {stop}</div>'
    d.html = page(f"""
<p class="c b" style="font-size:13pt">REFERRAL FOR CELLULAR THERAPY</p><p class="c">{issuer}</p>
<div class="box"><b>A. Patient</b><br>{esc(who)} · male · born {born} · referral no. {no} · form completed {form}</div>
<div class="box"><b>B. Disease</b><br>Multiple myeloma, IgA lambda, diagnosed {t[0]}, ISS II / R-ISS II at diagnosis</div>
<div class="box"><b>C. Treatment</b>
{block(1, "VTD × 4, then melphalan 200 mg/m² and ASCT on " + str(t[2]), f"{t[0]} to {t[1]}", "VGPR", "induction completed")}
<div class="ln">lenalidomide maintenance until {t[3]}; reason: biochemical progression</div>
{block(2, "DVd × 14", f"{t[3]} to {t[4]}", "PR", "progression")}
{block(3, "KPd × 9", f"{t[5]} to {t[6]}", "MR", "cardiac failure grade 3")}
{block(4, "teclistamab × 6", f"{t[7]} to {t[8]}", "PD", "progression")}
<div class="ln">Belantamab mafodotin trial: screening failure (eye findings), no dose. Previous CAR-T: none.</div></div>
<div class="box"><b>D. Refractory to</b><br>☒ proteasome inhibitor &nbsp; ☒ immunomodulatory drug &nbsp; ☒ anti-CD38 &nbsp; ☒ BCMA bispecific &nbsp; ☐ GPRC5D bispecific</div>
<div class="box"><b>E. Present values ({lab})</b><table><tr><td>M-protein {m} g/L</td><td>Lambda FLC {l:.1f} mg/L</td><td>Kappa FLC {k:.1f} mg/L</td></tr><tr><td>Haemoglobin {hb} g/L</td><td>Platelets {plt} {raised('10⁹/L')}</td><td>Creatinine {cr} µmol/L</td></tr><tr><td>Plasma cells {pc} % (marrow)</td><td>LVEF {lv} %</td><td>ECOG 1</td></tr></table></div>
<div class="box"><b>F. Request</b><br>ciltacabtagene autoleucel (planned; idecabtagene vicleucel is not available here). Bridging to be agreed.</div>
<p style="margin-top:20pt">Referring physician: Dr Hadewych Osei-Lambert &nbsp;&nbsp; Signature:</p>""",
        css=".box { border: .9pt solid #000; padding: 5pt 7pt; margin-top: 7pt } .ln { margin: 5pt 0 0 10pt }", font="Liberation Sans", pt=11, margin="16mm 18mm", footer='"Form CT-7 · " counter(page) "/" counter(pages)')
