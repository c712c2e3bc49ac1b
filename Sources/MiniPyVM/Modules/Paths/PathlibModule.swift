/// The package `pathlib`, in Python. Paths as objects are made of three parts:
///
/// - `pathlib._abc`: what all kinds of paths have in common (`+Bases`);
/// - `pathlib._local`: paths as texts (`+Texts`), the files that they lead to (`+Files`), and files by
///   patterns (`+Search`);
/// - `pathlib`: the names of both.

extension ModuleDefinition {
  static var pathlib: ModuleDefinition { .python("pathlib", isPackage: true, pathlibSource) }

  static var pathlibBases: ModuleDefinition { .python("pathlib._abc", pathlibBasesSource) }

  static var pathlibPaths: ModuleDefinition {
    .python("pathlib._local", pathlibTextsSource, pathlibSearchSource, pathlibFilesSource)
  }
}

private let pathlibSource: StaticString = #"""
  """Paths as objects."""

  from pathlib._abc import *
  from pathlib._local import *
  from pathlib import _abc, _local

  __all__ = _abc.__all__ + _local.__all__
  """#
