// The grammar that finds out what CPython says about source that is not Python.
//
// CPython's messages depend on the order in which its grammar tries its alternatives, and on the
// `wrong_…` rules in between that match common mistakes. So the order here is CPython's; the rules
// that build nothing that a message needs are folded together.
//
//     rule: alternative | alternative         a rule, or with `::` one whose results are remembered
//     'if' "match" NAME                       a token, a soft keyword, any token of a kind
//     x? x* x+ s.x+ &x !x ( … )               as in any parsing expression grammar
//     %                                       reads the next token, but goes nowhere
//     ~                                       from here on, no other alternative of the rule
//     &&':'                                   the token, or "expected ':'"
//     => node(1 2)                            the result: a node with the items 1 and 2
//     => ^2                                   the result is that of item 2
//     => @1 'message'                         an error at item 1; also @1..2, @1.. (to the end of
//                                             what was read), @last (token read), @next (token),
//                                             @indent (an IndentationError at the last token)
//     => #action(1 2)                         see `ErrorGrammar.perform`
//
// In messages, {n1} names the expression that is item 1, {t1} is its text, {l1} its line.

let errorGrammarText = #"""
  file: statements? END
  eval: expressions NEWLINE* END
  interactive: compound_stmt NEWLINE | simple_stmts | NEWLINE | END

  statements: statement+
  statement: compound_stmt | simple_stmts
  simple_stmts: simple_stmt !';' NEWLINE | ';'.simple_stmt+ ';'? NEWLINE
  simple_stmt:: assignment | &"type" type_alias | star_expressions | &'return' return_stmt
    | &('import' | 'from') import_stmt | &'raise' raise_stmt | 'pass' | &'del' del_stmt
    | &'yield' yield_expr | &'assert' assert_stmt | 'break' | 'continue'
    | &'global' 'global' ','.NAME+ | &'nonlocal' 'nonlocal' ','.NAME+
  compound_stmt: &('def' | '@' | 'async') function_def | &'if' if_stmt | &('class' | '@') class_def
    | &('with' | 'async') with_stmt | &('for' | 'async') for_stmt | &'try' try_stmt
    | &'while' while_stmt | match_stmt

  assignment: NAME ':' expression ('=' annotated_rhs)?
    | ('(' single_target ')' | single_subscript_attribute_target) ':' expression
      ('=' annotated_rhs)?
    | (star_targets '=')+ annotated_rhs !'='
    | single_target augassign ~ annotated_rhs
    | wrong_assignment
  annotated_rhs: yield_expr | star_expressions
  augassign: '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**='
    | '//='

  return_stmt: 'return' star_expressions?
  raise_stmt: 'raise' expression ('from' expression)? | 'raise'
  del_stmt: 'del' del_targets &(';' | NEWLINE) | wrong_del_stmt
  assert_stmt: 'assert' expression (',' expression)?
  import_stmt: wrong_import | import_name | import_from
  import_name: 'import' ','.dotted_as_name+
  import_from: 'from' ('.' | '...')* dotted_name 'import' import_from_targets
    | 'from' ('.' | '...')+ 'import' import_from_targets
  import_from_targets: '(' import_from_as_names ','? ')' | import_from_as_names !',' | '*'
    | wrong_import_from_targets
  import_from_as_names: ','.import_from_as_name+
  import_from_as_name: NAME ('as' NAME)?
  dotted_as_name: dotted_name ('as' NAME)?
  dotted_name:< dotted_name '.' NAME | NAME

  block:: NEWLINE INDENT statements DEDENT | simple_stmts | wrong_block
  decorators: ('@' named_expression NEWLINE)+
  class_def: decorators class_def_raw | class_def_raw
  class_def_raw: wrong_class_def_raw
    | 'class' NAME type_params? ('(' arguments? ')')? ':' block
  function_def: decorators function_def_raw | function_def_raw
  function_def_raw: wrong_def_raw
    | 'async'? 'def' NAME type_params? '(' params? ')' ('->' expression)? ':' block

  params: wrong_parameters | parameters
  parameters: slash_no_default param_no_default* param_with_default* star_etc?
    | slash_with_default param_with_default* star_etc?
    | param_no_default+ param_with_default* star_etc?
    | param_with_default+ star_etc? | star_etc
  slash_no_default: param_no_default+ '/' ',' | param_no_default+ '/' &')'
  slash_with_default: param_no_default* param_with_default+ '/' ','
    | param_no_default* param_with_default+ '/' &')'
  star_etc: wrong_star_etc | '*' param_no_default param_maybe_default* kwds?
    | '*' param_no_default_star_annotation param_maybe_default* kwds?
    | '*' ',' param_maybe_default+ kwds? | kwds
  kwds: wrong_kwds | '**' param_no_default
  param_no_default: param ',' % => ^1 | param &')' => ^1
  param_no_default_star_annotation: NAME ':' star_expression ',' % | NAME ':' star_expression &')'
  param_with_default: param default ',' % | param default &')'
  param_maybe_default: param default? ',' % | param default? &')'
  param: NAME annotation?
  annotation: ':' expression
  default: '=' expression | wrong_default

  if_stmt: wrong_if_stmt | 'if' named_expression ':' block elif_stmt
    | 'if' named_expression ':' block else_block?
  elif_stmt: wrong_elif_stmt | 'elif' named_expression ':' block elif_stmt
    | 'elif' named_expression ':' block else_block?
  else_block: wrong_else_stmt | 'else' &&':' block
  while_stmt: wrong_while_stmt | 'while' named_expression ':' block else_block?
  for_stmt: wrong_for_stmt
    | 'for' star_targets 'in' ~ star_expressions ':' block else_block?
    | 'async' 'for' star_targets 'in' ~ star_expressions ':' block else_block?
    | wrong_for_target
  with_stmt: wrong_with_stmt_indent | 'with' '(' ','.with_item+ ','? ')' ':' block
    | 'with' ','.with_item+ ':' block | 'async' 'with' '(' ','.with_item+ ','? ')' ':' block
    | 'async' 'with' ','.with_item+ ':' block | wrong_with_stmt
  with_item: expression 'as' star_target &(',' | ')' | ':') | wrong_with_item | expression
  try_stmt: wrong_try_stmt | 'try' &&':' block finally_block
    | 'try' &&':' block except_block+ else_block? finally_block?
    | 'try' &&':' block except_star_block+ else_block? finally_block?
  except_block: wrong_except_stmt_indent | 'except' expression ('as' NAME)? ':' block
    | 'except' ':' block | wrong_except_stmt
  except_star_block: wrong_except_star_stmt_indent
    | 'except' '*' expression ('as' NAME)? ':' block | wrong_except_stmt
  finally_block: wrong_finally_stmt | 'finally' &&':' block

  match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT | wrong_match_stmt
  subject_expr: star_named_expression ',' star_named_expressions? | named_expression
  case_block: wrong_case_block | "case" patterns guard? ':' block
  guard: 'if' named_expression
  patterns: open_sequence_pattern | pattern
  pattern: as_pattern | or_pattern
  as_pattern: or_pattern 'as' pattern_capture_target | wrong_as_pattern
  or_pattern: '|'.closed_pattern+
  closed_pattern:: literal_pattern | pattern_capture_target | "_" | value_pattern
    | '(' pattern ')' | sequence_pattern | mapping_pattern | class_pattern
  literal_pattern: signed_number !('+' | '-') | complex_number | strings | 'None' | 'True' | 'False'
  literal_expr: signed_number !('+' | '-') | complex_number | strings | 'None' | 'True' | 'False'
  complex_number: signed_number '+' NUMBER | signed_number '-' NUMBER
  signed_number: NUMBER | '-' NUMBER
  pattern_capture_target: !"_" NAME !('.' | '(' | '=')
  value_pattern: attr !('.' | '(' | '=')
  attr:< name_or_attr '.' NAME
  name_or_attr:- attr | NAME
  sequence_pattern: '[' maybe_sequence_pattern? ']' | '(' open_sequence_pattern? ')'
  open_sequence_pattern: maybe_star_pattern ',' maybe_sequence_pattern?
  maybe_sequence_pattern: ','.maybe_star_pattern+ ','?
  maybe_star_pattern: star_pattern | pattern
  star_pattern:: '*' pattern_capture_target | '*' "_"
  mapping_pattern: '{' '}' | '{' double_star_pattern ','? '}'
    | '{' items_pattern ',' double_star_pattern ','? '}' | '{' items_pattern ','? '}'
  items_pattern: ','.key_value_pattern+
  key_value_pattern: (literal_expr | attr) ':' pattern
  double_star_pattern: '**' pattern_capture_target
  class_pattern: name_or_attr '(' ')' | name_or_attr '(' positional_patterns ','? ')'
    | name_or_attr '(' keyword_patterns ','? ')'
    | name_or_attr '(' positional_patterns ',' keyword_patterns ','? ')' | wrong_class_pattern
  positional_patterns: ','.pattern+
  keyword_patterns: ','.keyword_pattern+
  keyword_pattern: NAME '=' pattern

  type_alias: "type" NAME type_params? '=' expression
  type_params: wrong_type_params | '[' ','.type_param+ ','? ']'
  type_param:: NAME type_param_bound? type_param_default?
    | '*' NAME ':' expression => #bound(3 4) 'TypeVarTuple' | '*' NAME ('=' star_expression)?
    | '**' NAME ':' expression => #bound(3 4) 'ParamSpec' | '**' NAME type_param_default?
  type_param_bound: ':' expression
  type_param_default: '=' expression

  expressions: expression (',' expression)+ ','? => tuple(1 2) | expression ',' => tuple(1)
    | expression
  expression:: wrong_expression | wrong_legacy_expression
    | disjunction 'if' disjunction 'else' expression => conditional() | disjunction | lambdef
  yield_expr: 'yield' 'from' expression => yield() | 'yield' star_expressions? => yield()
  star_expressions: star_expression (',' star_expression)+ ','? => tuple(1 2)
    | star_expression ',' => tuple(1) | star_expression
  star_expression:: '*' bitwise_or => starred(2) | expression
  star_named_expressions: ','.star_named_expression+ ','? => ^1
  star_named_expression: '*' bitwise_or => starred(2) | named_expression
  assignment_expression: NAME ':=' ~ expression => named()
  named_expression: assignment_expression | wrong_named_expression | expression !':='
  disjunction:: conjunction ('or' conjunction)+ => operation() | conjunction
  conjunction:: inversion ('and' inversion)+ => operation() | inversion
  inversion:: 'not' inversion => operation() | comparison
  comparison: bitwise_or (comparison_operator bitwise_or)+ => comparison(1 2) | bitwise_or
  comparison_operator: '==' | '!=' | '<=' | '<' | '>=' | '>' | 'not' 'in' | 'in' | 'is' 'not'
    | 'is'
  bitwise_or:< bitwise_or '|' bitwise_xor => operation() | bitwise_xor
  bitwise_xor:< bitwise_xor '^' bitwise_and => operation() | bitwise_and
  bitwise_and:< bitwise_and '&' shift_expr => operation() | shift_expr
  shift_expr:< shift_expr '<<' sum => operation() | shift_expr '>>' sum => operation()
    | wrong_arithmetic | sum
  sum:< sum '+' term => operation() | sum '-' term => operation() | term
  term:< term '*' factor => operation() | term '/' factor => operation()
    | term '//' factor => operation() | term '%' factor => operation()
    | term '@' factor => operation() | wrong_factor | factor
  factor:: '+' factor => operation() | '-' factor => operation() | '~' factor => operation()
    | power
  power: await_primary '**' factor => operation() | await_primary
  await_primary:: 'await' primary => await() | primary
  primary:< primary '.' NAME => attribute() | primary genexp => call()
    | primary '(' arguments? ')' => call() | primary '[' slices ']' => subscript() | atom
  slices: slice !',' | ','.(slice | starred_expression)+ ','? => tuple(1)
  slice: expression? ':' expression? (':' expression?)? => slice() | named_expression
  atom: NAME => name() | 'True' => true() | 'False' => false() | 'None' => none()
    | &(STRING | FSTRING_START) strings | NUMBER => literal() | &'(' (tuple | group | genexp)
    | &'[' (list | listcomp) | &'{' (dict | set | dictcomp | setcomp) | '...' => ellipsis()
  group: '(' (yield_expr | named_expression) ')' => ^2 | wrong_group

  lambdef: 'lambda' lambda_params? ':' expression => lambda()
  lambda_params: wrong_lambda_parameters | lambda_parameters
  lambda_parameters:
      lambda_slash_no_default lambda_param_no_default* lambda_param_with_default* lambda_star_etc?
    | lambda_slash_with_default lambda_param_with_default* lambda_star_etc?
    | lambda_param_no_default+ lambda_param_with_default* lambda_star_etc?
    | lambda_param_with_default+ lambda_star_etc? | lambda_star_etc
  lambda_slash_no_default: lambda_param_no_default+ '/' ',' | lambda_param_no_default+ '/' &':'
  lambda_slash_with_default: lambda_param_no_default* lambda_param_with_default+ '/' ','
    | lambda_param_no_default* lambda_param_with_default+ '/' &':'
  lambda_star_etc: wrong_lambda_star_etc
    | '*' lambda_param_no_default lambda_param_maybe_default* lambda_kwds?
    | '*' ',' lambda_param_maybe_default+ lambda_kwds? | lambda_kwds
  lambda_kwds: wrong_lambda_kwds | '**' lambda_param_no_default
  lambda_param_no_default: NAME ',' => ^1 | NAME &':' => ^1
  lambda_param_with_default: NAME default ',' | NAME default &':'
  lambda_param_maybe_default: NAME default? ',' | NAME default? &':'

  fstring_replacement_field:
      '{' annotated_rhs '='? fstring_conversion? fstring_full_format_spec? '}'
    | wrong_replacement_field
  fstring_conversion: '!' NAME
  fstring_full_format_spec: ':' fstring_format_spec*
  fstring_format_spec: FSTRING_MIDDLE | fstring_replacement_field
  fstring: FSTRING_START (fstring_replacement_field | FSTRING_MIDDLE)* FSTRING_END
  strings:: (fstring | STRING)+ => #strings(1)

  list: '[' star_named_expressions? ']' => list(2)
  tuple: '(' (star_named_expression ',' star_named_expressions?)? ')' => tuple(2)
  set: '{' star_named_expressions '}' => set()
  dict: '{' (','.double_starred_kvpair+ ','?)? '}' => dict()
    | '{' wrong_double_starred_kvpairs '}' => dict()
  double_starred_kvpair: '**' bitwise_or | kvpair
  kvpair: expression ':' expression
  for_if_clauses: for_if_clause+
  for_if_clause: 'async' 'for' star_targets 'in' ~ disjunction ('if' disjunction)* => clause(5 6)
    | 'for' star_targets 'in' ~ disjunction ('if' disjunction)* => clause(4 5)
    | 'async'? 'for' (bitwise_or (',' bitwise_or)* ','?) !'in'
      => @last '''in'' expected after for-loop variables'
    | wrong_for_target
  listcomp: '[' named_expression for_if_clauses ']' => list_comprehension() | wrong_comprehension
  setcomp: '{' named_expression for_if_clauses '}' => set_comprehension() | wrong_comprehension
  genexp: '(' (assignment_expression | expression !':=') for_if_clauses ')' => generator()
    | wrong_comprehension
  dictcomp: '{' kvpair for_if_clauses '}' => dict_comprehension() | wrong_dict_comprehension

  arguments:: args ','? &')' => ^1 | wrong_arguments
  args: ','.(starred_expression | (assignment_expression | expression !':=') !'=')+ (',' kwargs)?
      => arguments(1 2)
    | kwargs => arguments(1)
  kwargs: ','.kwarg_or_starred+ ',' ','.kwarg_or_double_starred+ | ','.kwarg_or_starred+
    | ','.kwarg_or_double_starred+
  starred_expression: wrong_starred_expression_unpacking | '*' expression => starred(2)
    | '*' => @last 'Invalid star expression'
  kwarg_or_starred: wrong_kwarg | NAME '=' expression => keyword() | starred_expression
  kwarg_or_double_starred: wrong_kwarg | NAME '=' expression => keyword()
    | '**' expression => unpacking()

  star_targets: star_target !',' | star_target (',' star_target)* ','? => tuple(1 2)
  star_target:: '*' (!'*' star_target) => starred(2) | target_with_star_atom
  target_with_star_atom:: t_primary '.' NAME !t_lookahead => attribute()
    | t_primary '[' slices ']' !t_lookahead => subscript() | star_atom
  star_atom: NAME => name() | '(' target_with_star_atom ')' => ^2
    | '(' star_targets_tuple_seq? ')' => tuple(2) | '[' (','.star_target+ ','?)? ']' => list(2)
  star_targets_tuple_seq: star_target (',' star_target)+ ','? | star_target ','
  single_target: single_subscript_attribute_target | NAME => name() | '(' single_target ')' => ^2
  single_subscript_attribute_target: t_primary '.' NAME !t_lookahead => attribute()
    | t_primary '[' slices ']' !t_lookahead => subscript()
  t_primary:< t_primary '.' NAME &t_lookahead => attribute()
    | t_primary '[' slices ']' &t_lookahead => subscript()
    | t_primary genexp &t_lookahead => call() | t_primary '(' arguments? ')' &t_lookahead => call()
    | atom &t_lookahead => ^1
  t_lookahead: '(' | '[' | '.'
  del_targets: ','.del_target+ ','?
  del_target:: t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead | del_t_atom
  del_t_atom: NAME | '(' del_target ')' | '(' del_targets? ')' | '[' del_targets? ']'

  expression_without_wrong:!
    disjunction 'if' disjunction 'else' expression => conditional() | disjunction | lambdef

  wrong_arguments: (args_but_kwargs ',' kwargs | kwargs) ',' ','.(starred_expression !'=')+
      => @2.. 'iterable argument unpacking follows keyword argument unpacking'
    | expression for_if_clauses ',' (args | expression for_if_clauses)?
      => #range_to_clause(1 2) 'Generator expression must be parenthesized'
    | NAME '=' expression for_if_clauses
      => @1..2 'invalid syntax. Maybe you meant ''=='' or '':='' instead of ''=''?'
    | (args ',')? NAME '=' &(',' | ')') => @2..3 'expected argument value expression'
    | args for_if_clauses => #generator_in_call(1 2) 'Generator expression must be parenthesized'
    | args ',' expression for_if_clauses
      => #range_to_clause(3 4) 'Generator expression must be parenthesized'
    | args ',' args => #argument_order(1)
  args_but_kwargs: ','.(starred_expression | (assignment_expression | expression !':=') !'=')+
  wrong_kwarg: ('True' | 'False' | 'None') '=' => @1..2 'cannot assign to {t1}'
    | NAME '=' expression for_if_clauses
      => @1..2 'invalid syntax. Maybe you meant ''=='' or '':='' instead of ''=''?'
    | !(NAME '=') expression '='
      => @1..2 'expression cannot contain assignment, perhaps you meant "=="?'
    | '**' expression '=' expression => @1..4 'cannot assign to keyword argument unpacking'
  wrong_starred_expression_unpacking: '*' expression '=' expression
      => @1..4 'cannot assign to iterable argument unpacking'

  wrong_expression: !(NAME STRING | SOFT_KEYWORD) disjunction expression_without_wrong
      => #comma(1 2) 'invalid syntax. Perhaps you forgot a comma?'
    | disjunction 'if' disjunction !('else' | ':')
      => @1..3 'expected ''else'' after ''if'' expression'
    | 'lambda' lambda_params? ':' &FSTRING_MIDDLE
      => @1..3 'f-string: lambda expressions are not allowed without parentheses'
  wrong_legacy_expression: NAME !'(' star_expressions
      => #legacy(1 2) 'Missing parentheses in call to ''{t1}''. Did you mean {t1}(...)?'
  wrong_named_expression:: expression ':=' expression
      => @1 'cannot use assignment expressions with {n1}'
    | NAME '=' bitwise_or !('=' | ':=')
      => @1..3 'invalid syntax. Maybe you meant ''=='' or '':='' instead of ''=''?'
    | !(list | tuple | genexp | 'True' | 'None' | 'False') bitwise_or '=' bitwise_or !('=' | ':=')
      => @1 'cannot assign to {n1} here. Maybe you meant ''=='' instead of ''=''?'
  wrong_assignment:
      wrong_ann_assign_target ':' expression
      => @1 'only single target (not {n1}) can be annotated'
    | star_named_expression ',' star_named_expressions* ':' expression
      => @1 'only single target (not tuple) can be annotated'
    | expression ':' expression => @1 'illegal target for annotation'
    | (star_targets '=')* star_expressions '=' => #assigned(2)
    | (star_targets '=')* yield_expr '=' => @2 'assignment to yield expression not possible'
    | star_expressions augassign annotated_rhs
      => @1 '''{n1}'' is an illegal expression for augmented assignment'
  wrong_ann_assign_target: list | tuple | '(' wrong_ann_assign_target ')' => ^2
  wrong_del_stmt: 'del' star_expressions => #deleted(2)
  wrong_block: NEWLINE !INDENT => @indent 'expected an indented block'
  wrong_arithmetic: sum ('+' | '-' | '*' | '/' | '%' | '//' | '@') 'not' inversion
      => @3..4 '''not'' after an operator must be parenthesized'
  wrong_factor: ('+' | '-' | '~') 'not' factor
      => @2..3 '''not'' after an operator must be parenthesized'
  wrong_group: '(' starred_expression ')' => @2 'cannot use starred expression here'
    | '(' '**' expression ')' => @2 'cannot use double starred expression here'

  wrong_comprehension: ('[' | '(' | '{') starred_expression for_if_clauses
      => @2 'iterable unpacking cannot be used in comprehension'
    | ('[' | '{') star_named_expression ',' star_named_expressions for_if_clauses
      => #range_to_last(2 4) 'did you forget parentheses around the comprehension target?'
    | ('[' | '{') star_named_expression ',' for_if_clauses
      => @2..3 'did you forget parentheses around the comprehension target?'
  wrong_dict_comprehension: '{' '**' bitwise_or for_if_clauses '}'
      => @2 'dict unpacking cannot be used in dict comprehension'
  wrong_for_target: 'async'? 'for' star_expressions => #looped(3)
  wrong_double_starred_kvpairs: ','.double_starred_kvpair+ ',' wrong_kvpair
    | expression ':' '*' bitwise_or
      => @3.. 'cannot use a starred expression in a dictionary value'
    | expression ':' &('}' | ',') => @2 'expression expected after dictionary key and '':'''
  wrong_kvpair: expression !':' => #missing_colon(1) ''':'' expected after dictionary key'
    | expression ':' '*' bitwise_or
      => @3.. 'cannot use a starred expression in a dictionary value'
    | expression ':' &('}' | ',') => @2 'expression expected after dictionary key and '':'''

  wrong_parameters: '/' ',' => @1 'at least one argument must precede /'
    | (slash_no_default | slash_with_default) param_maybe_default* '/'
      => @3 '/ may appear only once'
    | slash_no_default? param_no_default* (slash_with_default | param_with_default+)
      param_no_default => @4 'parameter without a default follows parameter with a default'
    | param_no_default* '(' param_no_default+ ','? ')'
      => @2..5 'Function parameters cannot be parenthesized'
    | (slash_no_default | slash_with_default)? param_maybe_default* '*' (',' | param_no_default)
      param_maybe_default* '/' => @6 '/ must be ahead of *'
    | param_maybe_default+ '/' '*' => @3 'expected comma between / and *'
  wrong_default: '=' &(')' | ',') => @1 'expected default value expression'
  wrong_star_etc: '*' (')' | ',' (')' | '**')) => @1 'named arguments must follow bare *'
    | '*' param '=' => @3 'var-positional argument cannot have default value'
    | '*' (param_no_default | ',') param_maybe_default* '*' (param_no_default | ',')
      => @4 '* argument may appear only once'
  wrong_kwds: '**' param '=' => @3 'var-keyword argument cannot have default value'
    | '**' param ',' param => @4 'arguments cannot follow var-keyword argument'
    | '**' param ',' ('*' | '**' | '/') => @4 'arguments cannot follow var-keyword argument'
  wrong_lambda_parameters: '/' ',' => @1 'at least one argument must precede /'
    | (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* '/'
      => @3 '/ may appear only once'
    | lambda_slash_no_default? lambda_param_no_default*
      (lambda_slash_with_default | lambda_param_with_default+) lambda_param_no_default
      => @4 'parameter without a default follows parameter with a default'
    | lambda_param_no_default* '(' ','.NAME+ ','? ')'
      => @2..5 'Lambda expression parameters cannot be parenthesized'
    | (lambda_slash_no_default | lambda_slash_with_default)? lambda_param_maybe_default* '*'
      (',' | lambda_param_no_default) lambda_param_maybe_default* '/' => @6 '/ must be ahead of *'
    | lambda_param_maybe_default+ '/' '*' => @3 'expected comma between / and *'
  wrong_lambda_star_etc: '*' (':' | ',' (':' | '**')) => @last 'named arguments must follow bare *'
    | '*' NAME '=' => @3 'var-positional argument cannot have default value'
    | '*' (lambda_param_no_default | ',') lambda_param_maybe_default* '*'
      (lambda_param_no_default | ',') => @4 '* argument may appear only once'
  wrong_lambda_kwds: '**' NAME '=' => @3 'var-keyword argument cannot have default value'
    | '**' NAME ',' NAME => @4 'arguments cannot follow var-keyword argument'
    | '**' NAME ',' ('*' | '**' | '/') => @4 'arguments cannot follow var-keyword argument'
  wrong_type_params: '[' ']' => @2.. 'Type parameter list cannot be empty'

  wrong_with_item: expression 'as' expression &(',' | ')' | ':') => #assigned(3)
  wrong_import: 'import' ','.dotted_name+ 'from' dotted_name
      => @1.. 'Did you mean to use ''from ... import ...'' instead?'
    | 'import' NEWLINE => @2.. 'Expected one or more names after ''import'''
  wrong_import_from_targets: import_from_as_names ',' NEWLINE
      => @last 'trailing comma not allowed without surrounding parentheses'
    | NEWLINE => @1.. 'Expected one or more names after ''import'''
  wrong_with_stmt: 'async'? 'with' ','.(expression ('as' star_target)?)+ NEWLINE
      => @last 'expected '':'''
    | 'async'? 'with' '(' ','.(expressions ('as' star_target)?)+ ','? ')' NEWLINE
      => @last 'expected '':'''
  wrong_with_stmt_indent:
      'async'? 'with' ','.(expression ('as' star_target)?)+ ':' NEWLINE !INDENT
      => @indent 'expected an indented block after ''with'' statement on line {l2}'
    | 'async'? 'with' '(' ','.(expressions ('as' star_target)?)+ ','? ')' ':' NEWLINE !INDENT
      => @indent 'expected an indented block after ''with'' statement on line {l2}'
  wrong_try_stmt: 'try' ':' NEWLINE !INDENT
      => @indent 'expected an indented block after ''try'' statement on line {l1}'
    | 'try' ':' block !('except' | 'finally') => @last 'expected ''except'' or ''finally'' block'
    | 'try' ':' block* except_block+ 'except' '*' expression ('as' NAME)? ':'
      => @5..6 'cannot have both ''except'' and ''except*'' on the same ''try'''
    | 'try' ':' block* except_star_block+ 'except' (expression ('as' NAME)?)? ':'
      => @5 'cannot have both ''except'' and ''except*'' on the same ''try'''
  wrong_except_stmt: 'except' '*'? expression ',' expressions ('as' NAME)? ':'
      => @3.. 'multiple exception types must be parenthesized'
    | 'except' '*'? expression ('as' NAME)? NEWLINE => @last 'expected '':'''
    | 'except' NEWLINE => @last 'expected '':'''
    | 'except' '*' (NEWLINE | ':') => @last 'expected one or more exception types'
  wrong_finally_stmt: 'finally' ':' NEWLINE !INDENT
      => @indent 'expected an indented block after ''finally'' statement on line {l1}'
  wrong_except_stmt_indent: 'except' expression ('as' NAME)? ':' NEWLINE !INDENT
      => @indent 'expected an indented block after ''except'' statement on line {l1}'
    | 'except' ':' NEWLINE !INDENT
      => @indent 'expected an indented block after ''except'' statement on line {l1}'
  wrong_except_star_stmt_indent: 'except' '*' expression ('as' NAME)? ':' NEWLINE !INDENT
      => @indent 'expected an indented block after ''except*'' statement on line {l1}'
  wrong_match_stmt: "match" subject_expr NEWLINE => @last 'expected '':'''
    | "match" subject_expr ':' NEWLINE !INDENT
      => @indent 'expected an indented block after ''match'' statement on line {l1}'
  wrong_case_block: "case" patterns guard? NEWLINE => @last 'expected '':'''
    | "case" patterns guard? ':' NEWLINE !INDENT
      => @indent 'expected an indented block after ''case'' statement on line {l1}'
  wrong_as_pattern: or_pattern 'as' "_" => @3 'cannot use ''_'' as a target'
    | or_pattern 'as' !NAME expression => @3 'invalid pattern target'
  wrong_class_pattern: name_or_attr '(' wrong_class_argument_pattern
      => @3 'positional patterns follow keyword patterns'
  wrong_class_argument_pattern: (positional_patterns ',')? keyword_patterns ',' positional_patterns
      => ^4
  wrong_if_stmt: 'if' named_expression NEWLINE => @last 'expected '':'''
    | 'if' named_expression ':' NEWLINE !INDENT
      => @indent 'expected an indented block after ''if'' statement on line {l1}'
  wrong_elif_stmt: 'elif' named_expression NEWLINE => @last 'expected '':'''
    | 'elif' named_expression ':' NEWLINE !INDENT
      => @indent 'expected an indented block after ''elif'' statement on line {l1}'
  wrong_else_stmt: 'else' ':' NEWLINE !INDENT
      => @indent 'expected an indented block after ''else'' statement on line {l1}'
  wrong_while_stmt: 'while' named_expression NEWLINE => @last 'expected '':'''
    | 'while' named_expression ':' NEWLINE !INDENT
      => @indent 'expected an indented block after ''while'' statement on line {l1}'
  wrong_for_stmt: 'async'? 'for' star_targets 'in' star_expressions NEWLINE
      => @last 'expected '':'''
    | 'async'? 'for' star_targets 'in' star_expressions ':' NEWLINE !INDENT
      => @indent 'expected an indented block after ''for'' statement on line {l2}'
  wrong_def_raw:
      'async'? 'def' NAME type_params? '(' params? ')' ('->' expression)? ':' NEWLINE !INDENT
      => @indent 'expected an indented block after function definition on line {l2}'
    | 'async'? 'def' NAME type_params? &&'(' params? ')' ('->' expression)? &&':' block
  wrong_class_def_raw: 'class' NAME type_params? ('(' arguments? ')')? NEWLINE
      => @last 'expected '':'''
    | 'class' NAME type_params? ('(' arguments? ')')? ':' NEWLINE !INDENT
      => @indent 'expected an indented block after class definition on line {l1}'

  wrong_replacement_field: '{' '=' => @2 'f-string: valid expression required before ''='''
    | '{' '!' => @2 'f-string: valid expression required before ''!'''
    | '{' ':' => @2 'f-string: valid expression required before '':'''
    | '{' '}' => @2 'f-string: valid expression required before ''}'''
    | '{' !annotated_rhs => @next 'f-string: expecting a valid expression after ''{'''
    | '{' annotated_rhs !('=' | '!' | ':' | '}')
      => @next 'f-string: expecting ''='', or ''!'', or '':'', or ''}'''
    | '{' annotated_rhs '=' !('!' | ':' | '}')
      => @next 'f-string: expecting ''!'', or '':'', or ''}'''
    | '{' annotated_rhs '='? wrong_conversion_character
    | '{' annotated_rhs '='? ('!' NAME)? !(':' | '}')
      => @next 'f-string: expecting '':'' or ''}'''
    | '{' annotated_rhs '='? ('!' NAME)? ':' fstring_format_spec* !'}'
      => @next 'f-string: expecting ''}'', or format specs'
    | '{' annotated_rhs '='? ('!' NAME)? !'}' => @next 'f-string: expecting ''}'''
  wrong_conversion_character: '!' &(':' | '}') => @next 'f-string: missing conversion character'
    | '!' !NAME => @next 'f-string: invalid conversion character'
  """#
