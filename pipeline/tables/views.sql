-- Views over the flat tables; each answers a question that many ask.

create view who_is_what as
select person, position, organization, status, count(distinct article) as articles, min(uri) as example
from roles group by all order by articles desc, person, position;

create view who_said_what as
select q.uri, q.speaker, q.speaker_kind, r.positions, q.type, q.text, q.confidence, q.section, q.start, q."end"
from quotes q
left join (
    select article, uri, person_id, string_agg(position, '、' order by start) as positions
    from roles where status = 'current' group by all
) r on r.article = q.article and r.uri = q.uri and r.person_id = q.speaker_id;

create view speakers as
select speaker, speaker_kind, count(*) as quotes, count(distinct article) as articles,
    count(*) filter (where type = 'direct') as direct, avg(confidence) as confidence
from quotes where speaker is not null group by all order by quotes desc, speaker;

create view timeline as
select try_cast(coalesce(earliest, edtf) as date) as first_day, try_cast(coalesce(latest, edtf) as date) as last_day,
    text, coalesce(resolved, edtf) as edtf, uri, section, start, "end"
from dates where type in ('date', 'datetime', 'daterange', 'datetimerange') and coalesce(earliest, edtf) is not null
order by first_day, uri, start;

create view figures as
select owner, noun, number, unit, coalesce(modifier, '') as modifier, text, kind, modality, uri, section, start, "end"
from quantities where kind in ('number', 'percent', 'money', 'dimension', 'numberrange') and modality = 'fact'
order by salient desc, uri, start;

create view honoured as
select coalesce(recipient, '') as recipient, name, kind, event, support, uri, start, "end"
from honours order by recipient, name;

create view bodies as
select name, type, sum(mentions) as mentions, count(distinct article) as articles
from organizations group by all order by articles desc, mentions desc, name;
