call know_by_name('vendor_candidate', 'tenant_id');
