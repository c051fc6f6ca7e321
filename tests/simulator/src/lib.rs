//! A simulated Thello tenant.
