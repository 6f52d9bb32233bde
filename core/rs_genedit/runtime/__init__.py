"""What every room needs of the machine: job context, folders, files that survive, threads, devices."""
