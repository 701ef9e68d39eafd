"""Everyday English of leaflets, by which English that was left over is known."""

_COMMON = """
about above after again all always and any anyone anything are aren't around ask away back because become been before
being below best better between bleeding blood body both bowel breath breathing by call called can't cannot care
carefully cells chest chills clinic closed cough could couldn't day days did didn't disease diseases doctor's doctors
does doesn't doing don't down drink drive drug during each early effects either emergency enough even every everyone
everything fainting fast feel feels fever few find first from get gets getting given go goes going had happen happens
has hasn't haven't having headache health healthy heart helps here him his how however i'm if illness immediately into
is isn't it it's itching its keep kidney know leaflet learn leave less let like liver look lot lungs made make makes
many meal medicine medicines might more most much must myself need needs never new night not nothing now nurse of off
often old once only other others our out own pain people pharmacist please pregnancy rash read receive redness right
same see severe shaking she should shouldn't show sick signs since skin slowly some someone something soon sore sores
spread staff stay still stomach stops such swelling swollen symptoms take taken takes taking tell that that's the
their them then there these they they're thing things think this those throat through tired too treat treated
treatment treatments trouble try two until up upon us use used using usually very visit wait want wasn't watch ways
weak week weeks well were weren't what what's when where which while who who's whole whom whose why with within
without won't work works worse would wouldn't years yes yet you you'll you're you've your yours yourself
under times three four five seven eight nine eleven twelve morning evening tablet tablets half at inject called
"""

_ALSO_ELSEWHERE = """
a am an antibodies antibody as be but can cancer chemotherapy do doctor effect for give hand have he help her
hospital i in infection infusion injection man may me medication minute minutes my no notice on one or over part
patient patients person questions risk risks side so start stop team temperature test than to under usual was water we
will
"""

COMMON = frozenset(_COMMON.split())
"""Words that no other language of ours writes alike, and everyday words that it must not leave as they are."""

ALSO_ELSEWHERE = frozenset(_ALSO_ELSEWHERE.split())
"""Words of English that may be words of another language, and so prove nothing by themselves."""
