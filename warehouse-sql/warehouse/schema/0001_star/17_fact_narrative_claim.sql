-- grain: one count stated in the prose of a report version
create table fact_narrative_claim (
    report_key integer not null,
    agency_key integer not null,
    year       smallint not null,
    ordinal    smallint not null,
    claim_code varchar not null,
    value      decimal(18, 4) not null,
    chapter    tinyint not null,
    sentence   varchar not null
);
comment on table fact_narrative_claim is 'Counts that the prose states, to be compared with the tables. Grain: one claim.';
comment on column fact_narrative_claim.report_key is 'Report version (dim_report).';
comment on column fact_narrative_claim.agency_key is 'Agency version (dim_agency).';
comment on column fact_narrative_claim.year is 'The year reported on.';
comment on column fact_narrative_claim.ordinal is 'Place among the claims of the report, from 1.';
comment on column fact_narrative_claim.claim_code is 'What is counted (seed narrative_claims).';
comment on column fact_narrative_claim.value is 'The number stated, in the unit of the claim.';
comment on column fact_narrative_claim.chapter is 'Chapter 1 to 6; 0 before the first heading.';
comment on column fact_narrative_claim.sentence is 'The sentence it stands in.';
