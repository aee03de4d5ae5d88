-- What every estate starts with: the categories of DOMAIN §2. Facility managers fit every category without being listed.
-- Fixed identifiers, so that a category is the same one in every copy of the estate; administrators may change the rest.
SELECT set_config('khaki.actor_label', 'system:base-data', true);

INSERT INTO maintenance_categories (id, name, max_priority, estimated_resolution_hours, roles) VALUES
  ('0193a000-0000-7000-8000-000000000001', 'Electrical',  4, 24, '{ELECTRICIAN,MAINTENANCE_SUPERVISOR}'),
  ('0193a000-0000-7000-8000-000000000002', 'Plumbing',    4, 24, '{PLUMBER,MAINTENANCE_SUPERVISOR}'),
  ('0193a000-0000-7000-8000-000000000003', 'HVAC',        3, 48, '{MAINTENANCE_SUPERVISOR}'),
  ('0193a000-0000-7000-8000-000000000004', 'Security',    4, 12, '{SECURITY_HEAD}'),
  ('0193a000-0000-7000-8000-000000000005', 'Cleaning',    2, 24, '{CLEANER}'),
  ('0193a000-0000-7000-8000-000000000006', 'Landscaping', 2, 72, '{GARDENER}')
ON CONFLICT (name) DO NOTHING;
