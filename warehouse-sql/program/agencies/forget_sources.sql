-- Where the named agencies publish, before it is written anew in the same transaction.
delete from agency_registration where agency_id in $agency_ids;
delete from agency_list_page where agency_id in $agency_ids;
delete from agency_host where agency_id in $agency_ids;
delete from agency_former_name where agency_id in $agency_ids;
