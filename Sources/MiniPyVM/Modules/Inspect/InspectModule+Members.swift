/// Members of objects and annotations, looked up with and without running code.

let inspectMembersSource: StaticString = #"""
  # MARK: Classes

  _nothing = object()
  # Past whatever a metaclass has under these names.
  _order_of = type.__dict__['__mro__'].__get__
  _namespace_of = type.__dict__['__dict__'].__get__


  def getmro(cls):
      """The classes in the order in which attributes are looked up."""
      return cls.__mro__


  def getclasstree(classes, unique=False):
      """Classes and their bases, in lists nested as they inherit."""
      children = {}
      roots = []
      for cls in classes:
          parents = cls.__bases__
          if unique:
              # Below the first of the bases that is listed, and below those before it.
              listed = [index for index, base in enumerate(parents) if base in classes]
              parents = parents[:listed[0] + 1] if listed else parents
          if not parents and cls not in roots:
              roots.append(cls)
          for parent in parents:
              below = children.setdefault(parent, [])
              if cls not in below:
                  below.append(cls)
      roots += [parent for parent in children if parent not in classes]
      return walktree(roots, children, None)


  def walktree(classes, children, parent):
      """The tree of classes of which `children` are below."""
      tree = []
      for cls in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
          tree.append((cls, cls.__bases__))
          if cls in children:
              tree.append(walktree(children[cls], children, cls))
      return tree


  def unwrap(func, *, stop=None):
      """The function at the end of the chain of __wrapped__, or the first that `stop` accepts."""
      chain = [func]
      known = {id(func)}
      while not isinstance(func, type) and hasattr(func, '__wrapped__'):
          if stop is not None and stop(func):
              break
          func = func.__wrapped__
          if id(func) in known or len(known) >= sys.getrecursionlimit():
              raise ValueError(f'wrapper loop when unwrapping {chain[0]!r}')
          known.add(id(func))
          chain.append(func)
      return func


  # MARK: Members

  def _listed_members(object, predicate, read):
      names = dir(object)
      order = ()
      if isinstance(object, type):
          order = getmro(object)
          # Attributes of instances that the class hides.
          names += [name for base in object.__bases__ for name, value in vars(base).items()
                    if isinstance(value, types.DynamicClassAttribute)]
      members = []
      seen = set()
      for name in names:
          try:
              if name in seen:
                  raise AttributeError
              value = read(object, name)
          except AttributeError:
              # It is hidden, or there only in part.
              homes = [base for base in order if name in vars(base)]
              if not homes:
                  continue
              value = vars(homes[0])[name]
          seen.add(name)
          if predicate is None or predicate(value):
              members.append((name, value))
      return sorted(members, key=lambda member: member[0])


  def getmembers(object, predicate=None):
      """The names and values of all members, sorted by name; a predicate may choose among them."""
      return _listed_members(object, predicate, getattr)


  def getmembers_static(object, predicate=None):
      """As getmembers, but no code of the object runs."""
      return _listed_members(object, predicate, getattr_static)


  def _hides_namespace(cls):
      """Whether __dict__ of the instances of a class is not the one that they are born with."""
      for base in _order_of(cls):
          found = _namespace_of(base).get('__dict__')
          if found is not None:
              native = (isinstance(found, types.GetSetDescriptorType)
                        and found.__name__ == '__dict__' and found.__objclass__ is base)
              return not native and found
      return False


  def _in_classes(cls, name):
      for base in _order_of(cls):
          if name in _namespace_of(base) and not _hides_namespace(type(base)):
              return _namespace_of(base)[name]
      return _nothing


  def _in_instance(obj, name):
      hidden = _hides_namespace(type(obj))
      if hidden and not isinstance(hidden, types.MemberDescriptorType):
          return _nothing
      try:
          namespace = object.__getattribute__(obj, '__dict__')
      except AttributeError:
          return _nothing
      return dict.get(namespace, name, _nothing)


  def getattr_static(obj, attr, default=_nothing):
      """An attribute, without descriptors, __getattr__ and __getattribute__."""
      is_class = type in _order_of(type(obj))
      own = _nothing if is_class else _in_instance(obj, attr)
      inherited = _in_classes(obj if is_class else type(obj), attr)
      if own is not _nothing and inherited is not _nothing:
          methods = {name for name in ('get', 'set', 'delete')
                     if _in_classes(type(inherited), f'__{name}__') is not _nothing}
          if 'get' in methods and len(methods) > 1:
              return inherited
      found = [own, inherited]
      if is_class:
          found.append(_in_classes(type(obj), attr))
      found.append(default)
      for value in found:
          if value is not _nothing:
              return value
      raise AttributeError(attr)


  # MARK: Annotations

  def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
      """The annotations of a function, class or module; those that are texts may be evaluated."""
      if isinstance(obj, type):
          found = vars(obj).get('__annotations__')
          if isinstance(found, types.GetSetDescriptorType):
              found = None
          module = sys.modules.get(getattr(obj, '__module__', None))
          places = getattr(module, '__dict__', None), dict(vars(obj))
      elif isinstance(obj, types.ModuleType):
          found = getattr(obj, '__annotations__', None)
          places = vars(obj), None
      elif callable(obj):
          found = getattr(obj, '__annotations__', None)
          places = _globals_of(obj), None
      else:
          raise TypeError(f'{obj!r} is not a module, class, or callable.')
      if found is None:
          return {}
      if not isinstance(found, dict):
          raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
      if not eval_str or not found:
          return dict(found)
      here = places[1] if locals is None else locals
      # The parameters of a generic definition are known in it; its own names come first.
      generic = {param.__name__: param for param in getattr(obj, '__type_params__', ())}
      if generic:
          here = {**generic, **(here or {})}
      there = places[0] if globals is None else globals
      return {name: eval(value, there, here) if isinstance(value, str) else value
              for name, value in found.items()}


  def _globals_of(function):
      """The globals of the function that is behind wrappers and partial objects."""
      functools = sys.modules.get('functools')
      while True:
          if hasattr(function, '__wrapped__'):
              function = function.__wrapped__
          elif functools is not None and isinstance(function, functools.partial):
              function = function.func
          else:
              return getattr(function, '__globals__', None)
  """#
