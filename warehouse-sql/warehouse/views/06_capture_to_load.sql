-- What the archive holds and the loader has not handled yet.
-- A page found unchanged is no news, but one that went back to an earlier content is: only the capture just before counts.
-- grain: one capture of a report or attachment
create or replace view v_capture_to_load as
with report_capture as (
    select *, lag(sha256) over (partition by url order by capture_id) as sha256_before
    from ops_capture
    where role in ('report', 'attachment')
      and status = 200
      and host_verdict in ('allowed', 'parent')
)
select * exclude (sha256_before)
from report_capture
where (revisit_of is null or sha256_before is distinct from sha256)
  and not exists (select 1 from ops_document where ops_document.capture_id = report_capture.capture_id);
comment on view v_capture_to_load is
    'Archived reports and attachments that no load has handled; columns as in ops_capture. Grain: one capture.';
