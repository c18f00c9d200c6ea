-- A schedule comes into force as it stands now.
insert into ops_schedule (schedule_id, in_force_from, occurs) values ($schedule_id, $in_force_from, $occurs);
