select count(*)
from v_capture_to_load;
