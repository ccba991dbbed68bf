"""An archive of documents of any size: the same reading and the same claims, partition by partition, on Dask.

Text goes in as files, JSON lines or Parquet and comes out as Parquet. What is imported here is light; Dask, fsspec and
pyarrow are an extra, and are imported when a run begins.
"""
