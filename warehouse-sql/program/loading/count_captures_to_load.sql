-- How many captures wait to be loaded.
select count(*)
from v_capture_to_load;
