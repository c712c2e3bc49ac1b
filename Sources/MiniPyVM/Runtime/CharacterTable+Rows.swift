/// What the encodings of `CharacterTable` are called and consist of.

extension CharacterTable {
  /// The encodings, each as what differs from Latin-1 or from one further up.
  ///
  /// A character from U+E000 to U+E07F tells for which byte the next one stands, counted from 128; the
  /// others follow one another. U+FFFD stands where an encoding has no character.
  static let rows: [Row] = [
    Row(
      "cp1250", "1250 windows-1250", from: "latin-1",
      """
      \u{E000}€\u{FFFD}‚\u{FFFD}„…†‡\u{FFFD}‰Š‹ŚŤŽŹ\u{FFFD}‘’“”•–—\u{FFFD}™š›śťžź\u{A0}ˇ˘Ł¤Ą\
      \u{E02A}Ş\u{E02F}Ż\u{E032}˛ł\u{E039}ąş»Ľ˝ľżŔ\u{E043}ĂÄĹĆÇČÉĘËĚ\u{E04F}ĎĐŃŇ\u{E055}Ő\
      \u{E058}ŘŮÚŰ\u{E05E}Ţßŕ\u{E063}ăäĺćçčéęëě\u{E06F}ďđńň\u{E075}ő\u{E078}řůúű\u{E07E}ţ˙
      """),
    Row(
      "cp1251", "1251 windows-1251", from: "cp1250",
      """
      \u{E000}ЂЃ‚ѓ\u{E008}€‰Љ‹ЊЌЋЏђ\u{E01A}љ›њќћџ\u{A0}ЎўЈ¤Ґ\u{E028}Ё©Є\u{E02F}Ї\u{E032}Ііґ\
      \u{E038}ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя
      """),
    Row(
      "cp1252", "1252 windows-1252", from: "latin-1",
      """
      \u{E000}€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ
      """),
    Row(
      "cp437", "437 cspc8codepage437 ibm437", from: "latin-1",
      """
      \u{E000}ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═\
      ╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}
      """),
    Row(
      "cp850", "850 cspc850multilingual ibm850", from: "cp437",
      """
      \u{E01B}ø£Ø×\u{E029}®\u{E035}ÁÂÀ©\u{E03D}¢¥\u{E046}ãÃ\u{E04F}¤ðÐÊËÈıÍÎÏ\u{E05D}¦Ì▀ÓßÔÒ\
      õÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³
      """),
    Row(
      "iso8859-2", "csisolatin2 iso-8859-2 iso-8859-2-1987 iso-ir-101 l2 latin2", from: "latin-1",
      """
      \u{E021}Ą˘Ł¤ĽŚ\u{E029}ŠŞŤŹ\u{AD}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žżŔ\u{E043}ĂÄĹĆÇČÉĘËĚ\u{E04F}ĎĐŃŇ\
      \u{E055}Ő\u{E058}ŘŮÚŰ\u{E05E}Ţßŕ\u{E063}ăäĺćçčéęëě\u{E06F}ďđńň\u{E075}ő\u{E078}řůúű\
      \u{E07E}ţ˙
      """),
    Row(
      "iso8859-5", "csisolatincyrillic cyrillic iso-8859-5 iso-8859-5-1988 iso-ir-144",
      from: "latin-1",
      """
      \u{E021}ЁЂЃЄЅІЇЈЉЊЋЌ\u{AD}ЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщ\
      ъыьэюя№ёђѓєѕіїјљњћќ§ўџ
      """),
    Row(
      "iso8859-7",
      "csisolatingreek ecma-118 elot-928 greek greek8 iso-8859-7 iso-8859-7-1987 iso-ir-126",
      from: "iso8859-5",
      """
      \u{E021}‘’£€₯¦§¨©ͺ«¬\u{AD}\u{FFFD}―°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\u{FFFD}ΣΤΥΦΧΨΩΪΫ\
      άέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ\u{FFFD}
      """),
    Row(
      "iso8859-15", "iso-8859-15 l9 latin9", from: "latin-1",
      """
      \u{E024}€¥Š§š\u{E034}Ž\u{E038}ž\u{E03C}ŒœŸ
      """),
    Row(
      "koi8-r", "cskoi8r", from: "latin-1",
      """
      \u{E000}─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©юабцдефгх\
      ийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ
      """),
    Row(
      "mac-roman", "macintosh macroman", from: "cp1250",
      """
      \u{E000}ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\
      \u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›\u{FB01}\u{FB02}‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ
      """),
    Row(
      "iso8859-3", "csisolatin3 iso-8859-3 iso-8859-3-1988 iso-ir-109 l3 latin3", from: "iso8859-5",
      """
      \u{E021}Ħ˘£¤\u{FFFD}Ĥ§¨İŞĞĴ\u{AD}\u{FFFD}Ż°ħ²³´µĥ·¸ışğĵ½\u{FFFD}żÀÁÂ\u{FFFD}ÄĊĈÇÈÉÊËÌÍ\
      ÎÏ\u{FFFD}ÑÒÓÔĠÖ×ĜÙÚÛÜŬŜßàáâ\u{FFFD}äċĉçèéêëìíîï\u{FFFD}ñòóôġö÷ĝùúûüŭŝ˙
      """),
    Row(
      "iso8859-4", "csisolatin4 iso-8859-4 iso-8859-4-1988 iso-ir-110 l4 latin4", from: "iso8859-5",
      """
      \u{E021}ĄĸŖ¤ĨĻ§¨ŠĒĢŦ\u{AD}Ž¯°ą˛ŗ´ĩļˇ¸šēģŧŊžŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎĪĐŅŌĶÔÕÖ×ØŲÚÛÜŨŪßāáâãäåæįčé\
      ęëėíîīđņōķôõö÷øųúûüũū˙
      """),
    Row(
      "iso8859-6",
      "arabic asmo-708 csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-1987 iso-ir-127",
      from: "iso8859-7",
      """
      \u{E021}\u{FFFD}\u{FFFD}\u{FFFD}¤\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\
      \u{FFFD}\u{60C}\u{E02F}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\
      \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{61B}\u{FFFD}\u{FFFD}\u{FFFD}\u{61F}\u{FFFD}\
      \u{621}\u{622}\u{623}\u{624}\u{625}\u{626}\u{627}\u{628}\u{629}\u{62A}\u{62B}\u{62C}\
      \u{62D}\u{62E}\u{62F}\u{630}\u{631}\u{632}\u{633}\u{634}\u{635}\u{636}\u{637}\u{638}\
      \u{639}\u{63A}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{640}\u{641}\u{642}\u{643}\
      \u{644}\u{645}\u{646}\u{647}\u{648}\u{649}\u{64A}\u{64B}\u{64C}\u{64D}\u{64E}\u{64F}\
      \u{650}\u{651}\u{652}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\
      \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}
      """),
    Row(
      "iso8859-8", "csisolatinhebrew hebrew iso-8859-8 iso-8859-8-1988 iso-ir-138",
      from: "iso8859-6",
      """
      \u{E022}¢£¤¥¦§¨©×«¬\u{AD}®¯°±²³´µ¶·¸¹÷»¼½¾\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\
      \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\
      \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\
      \u{FFFD}\u{FFFD}\u{FFFD}\u{E05F}‗\u{5D0}\u{5D1}\u{5D2}\u{5D3}\u{5D4}\u{5D5}\u{5D6}\
      \u{5D7}\u{5D8}\u{5D9}\u{5DA}\u{5DB}\u{5DC}\u{5DD}\u{5DE}\u{5DF}\u{5E0}\u{5E1}\u{5E2}\
      \u{5E3}\u{5E4}\u{5E5}\u{5E6}\u{5E7}\u{5E8}\u{5E9}\u{5EA}\u{E07D}\u{200E}\u{200F}
      """),
    Row(
      "iso8859-9", "csisolatin5 iso-8859-9 iso-8859-9-1989 iso-ir-148 l5 latin5", from: "latin-1",
      """
      \u{E050}Ğ\u{E05D}İŞ\u{E070}ğ\u{E07D}ış
      """),
    Row(
      "iso8859-10", "csisolatin6 iso-8859-10 iso-8859-10-1992 iso-ir-157 l6 latin6",
      from: "iso8859-5",
      """
      \u{E021}ĄĒĢĪĨĶ§ĻĐŠŦŽ\u{AD}ŪŊ°ąēģīĩķ·ļđšŧž―ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞßāáâãäåæįčé\
      ęëėíîïðņōóôõöũøųúûüýþĸ
      """),
    Row(
      "iso8859-11", "iso-8859-11 iso-8859-11-2001 thai", from: "iso8859-6",
      """
      \u{E021}\u{E01}\u{E02}\u{E03}\u{E04}\u{E05}\u{E06}\u{E07}\u{E08}\u{E09}\u{E0A}\u{E0B}\
      \u{E0C}\u{E0D}\u{E0E}\u{E0F}\u{E10}\u{E11}\u{E12}\u{E13}\u{E14}\u{E15}\u{E16}\u{E17}\
      \u{E18}\u{E19}\u{E1A}\u{E1B}\u{E1C}\u{E1D}\u{E1E}\u{E1F}\u{E20}\u{E21}\u{E22}\u{E23}\
      \u{E24}\u{E25}\u{E26}\u{E27}\u{E28}\u{E29}\u{E2A}\u{E2B}\u{E2C}\u{E2D}\u{E2E}\u{E2F}\
      \u{E30}\u{E31}\u{E32}\u{E33}\u{E34}\u{E35}\u{E36}\u{E37}\u{E38}\u{E39}\u{E3A}\u{E05F}\
      \u{E3F}\u{E40}\u{E41}\u{E42}\u{E43}\u{E44}\u{E45}\u{E46}\u{E47}\u{E48}\u{E49}\u{E4A}\
      \u{E4B}\u{E4C}\u{E4D}\u{E4E}\u{E4F}\u{E50}\u{E51}\u{E52}\u{E53}\u{E54}\u{E55}\u{E56}\
      \u{E57}\u{E58}\u{E59}\u{E5A}\u{E5B}
      """),
    Row(
      "iso8859-13", "iso-8859-13 l7 latin7", from: "iso8859-5",
      """
      \u{E021}”¢£¤„¦§Ø©Ŗ«¬\u{AD}®Æ°±²³“µ¶·ø¹ŗ»¼½¾æĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽßąįāćäåęēčé\
      źėģķīļšńņóōõö÷ųłśūüżž’
      """),
    Row(
      "iso8859-14", "iso-8859-14 iso-8859-14-1998 iso-celtic iso-ir-199 l8 latin8", from: "latin-1",
      """
      \u{E021}Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u{E02F}ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡ\u{E050}Ŵ\u{E057}Ṫ\u{E05E}Ŷ\u{E070}ŵ\
      \u{E077}ṫ\u{E07E}ŷ
      """),
    Row(
      "iso8859-16", "iso-8859-16 iso-8859-16-2001 iso-ir-226 l10 latin10", from: "iso8859-5",
      """
      \u{E021}ĄąŁ€„Š§š©Ș«Ź\u{AD}źŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèé\
      êëìíîïđńòóôőöśűùúûüęțÿ
      """),
    Row(
      "cp1253", "1253 windows-1253", from: "iso8859-7",
      """
      \u{E000}€\u{FFFD}‚ƒ„…†‡\u{FFFD}‰\u{FFFD}‹\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}‘’“”•\
      –—\u{FFFD}™\u{FFFD}›\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{A0}΅Ά£¤¥\u{E02A}\u{FFFD}\
      \u{E02E}®\u{E035}µ¶
      """),
    Row(
      "cp1254", "1254 windows-1254", from: "cp1252",
      """
      \u{E00E}\u{FFFD}\u{E01E}\u{FFFD}\u{E050}Ğ\u{E05D}İŞ\u{E070}ğ\u{E07D}ış
      """),
    Row(
      "cp1255", "1255 windows-1255", from: "iso8859-8",
      """
      \u{E000}€\u{FFFD}‚ƒ„…†‡ˆ‰\u{FFFD}‹\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}‘’“”•–—˜™\
      \u{FFFD}›\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{A0}¡\u{E024}₪\u{E03F}¿\u{5B0}\u{5B1}\
      \u{5B2}\u{5B3}\u{5B4}\u{5B5}\u{5B6}\u{5B7}\u{5B8}\u{5B9}\u{FFFD}\u{5BB}\u{5BC}\u{5BD}\
      \u{5BE}\u{5BF}\u{5C0}\u{5C1}\u{5C2}\u{5C3}\u{5F0}\u{5F1}\u{5F2}\u{5F3}\u{5F4}\u{E05F}\
      \u{FFFD}
      """),
    Row(
      "cp1256", "1256 windows-1256", from: "iso8859-6",
      """
      \u{E000}€\u{67E}‚ƒ„…†‡ˆ‰\u{679}‹Œ\u{686}\u{698}\u{688}\u{6AF}‘’“”•–—\u{6A9}™\u{691}›œ\
      \u{200C}\u{200D}\u{6BA}\u{A0}\u{60C}¢£¤¥¦§¨©\u{6BE}«¬\u{AD}®¯°±²³´µ¶·¸¹\u{61B}»¼½¾\
      \u{61F}\u{6C1}\u{E057}×\u{637}\u{638}\u{639}\u{63A}\u{640}\u{641}\u{642}\u{643}à\
      \u{644}â\u{645}\u{646}\u{647}\u{648}çèéêë\u{649}\u{64A}îï\u{64B}\u{64C}\u{64D}\u{64E}ô\
      \u{64F}\u{650}÷\u{651}ù\u{652}ûü\u{200E}\u{200F}\u{6D2}
      """),
    Row(
      "cp1257", "1257 windows-1257", from: "iso8859-13",
      """
      \u{E000}€\u{FFFD}‚\u{FFFD}„…†‡\u{FFFD}‰\u{FFFD}‹\u{FFFD}¨ˇ¸\u{FFFD}‘’“”•–—\u{FFFD}™\
      \u{FFFD}›\u{FFFD}¯˛\u{FFFD}\u{A0}\u{FFFD}\u{E025}\u{FFFD}\u{E034}´\u{E07F}˙
      """),
    Row(
      "cp1258", "1258 windows-1258", from: "cp1255",
      """
      \u{E00C}Œ\u{E01C}œ\u{E01F}Ÿ\u{E024}¤\u{E02A}ª\u{E03A}º\u{E040}ÀÁÂĂÄÅÆÇÈÉÊË\u{300}ÍÎÏĐÑ\
      \u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ßàáâăäåæçèéêë\u{301}íîïđñ\u{323}óôơö÷øùúûüư₫ÿ
      """),
    Row(
      "cp737", "", from: "cp437",
      """
      \u{E000}ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρσςτυφχψ\u{E060}ωάέήϊίόύϋώΆΈΉΊΌΎΏ\
      \u{E074}ΪΫ
      """),
    Row(
      "cp775", "775 cspc775baltic ibm775", from: "latin-1",
      """
      \u{E000}ĆüéāäģåćłēŖŗīŹÄÅÉæÆōöĢ¢ŚśÖÜø£Ø×¤ĀĪóŻżź”¦©®¬½¼Ł«»░▒▓│┤ĄČĘĖ╣║╗╝ĮŠ┐└┴┬├─┼ŲŪ╚╔╩╦╠═\
      ╬Žąčęėįšųūž┘┌█▄▌▐▀ÓßŌŃõÕµńĶķĻļņĒŅ’\u{AD}±“¾¶§÷„°∙·¹³²■\u{A0}
      """),
    Row(
      "cp852", "852 cspcp852 ibm852", from: "latin-1",
      """
      \u{E000}ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═\
      ╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u{AD}˝˛ˇ˘§÷¸°¨˙űŘř■\u{A0}
      """),
    Row(
      "cp855", "855 csibm855 ibm855", from: "latin-1",
      """
      \u{E000}ђЂѓЃёЁєЄѕЅіІїЇјЈљЉњЊћЋќЌўЎџЏюЮъЪаАбБцЦдДеЕфФгГ«»░▒▓│┤хХиИ╣║╗╝йЙ┐└┴┬├─┼кК╚╔╩╦╠═\
      ╬¤лЛмМнНоОп┘┌█▄Пя▀ЯрРсСтТуУжЖвВьЬ№\u{AD}ыЫзЗшШэЭщЩчЧ§■\u{A0}
      """),
    Row(
      "cp857", "857 csibm857 ibm857", from: "cp850",
      """
      \u{E00D}ı\u{E018}İ\u{E01E}Şş\u{E026}Ğğ\u{E050}ºª\u{E055}\u{FFFD}\u{E067}\u{FFFD}×\
      \u{E06C}ìÿ\u{E072}\u{FFFD}
      """),
    Row(
      "cp858", "858 csibm858 ibm858", from: "cp850",
      """
      \u{E055}€
      """),
    Row(
      "cp860", "860 csibm860 ibm860", from: "cp437",
      """
      \u{E004}ãàÁ\u{E009}ÊèÍÔìÃÂÉÀÈôõòÚùÌÕ\u{E01D}Ù₧Ó\u{E029}Ò
      """),
    Row(
      "cp861", "861 cp-is csibm861 ibm861", from: "cp437",
      """
      \u{E00B}ÐðÞ\u{E015}þûÝý\u{E01B}ø£Ø\u{E024}ÁÍÓÚ
      """),
    Row(
      "cp862", "862 cspc862latinhebrew ibm862", from: "cp437",
      """
      \u{E000}\u{5D0}\u{5D1}\u{5D2}\u{5D3}\u{5D4}\u{5D5}\u{5D6}\u{5D7}\u{5D8}\u{5D9}\u{5DA}\
      \u{5DB}\u{5DC}\u{5DD}\u{5DE}\u{5DF}\u{5E0}\u{5E1}\u{5E2}\u{5E3}\u{5E4}\u{5E5}\u{5E6}\
      \u{5E7}\u{5E8}\u{5E9}\u{5EA}
      """),
    Row(
      "cp863", "863 csibm863 ibm863", from: "cp861",
      """
      \u{E004}Âà¶\u{E00B}ïî‗À§ÉÈÊôËÏûù¤ÔÜ¢£ÙÛƒ¦´\u{E024}¨¸³¯Î\u{E02D}¾
      """),
    Row(
      "cp865", "865 csibm865 ibm865", from: "cp437",
      """
      \u{E01B}ø£Ø\u{E02F}¤
      """),
    Row(
      "cp866", "866 csibm866 ibm866", from: "cp437",
      """
      \u{E000}АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп\u{E060}рстуфхцчшщъыьэюяЁёЄєЇї\
      Ўў\u{E07C}№¤
      """),
    Row(
      "cp869", "869 cp-gr csibm869 ibm869", from: "latin-1",
      """
      \u{E000}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}Ά\u{FFFD}·¬¦‘’Έ―ΉΊΪΌ\u{FFFD}\
      \u{FFFD}ΎΫ©Ώ²³ά£έήίϊΐόύΑΒΓΔΕΖΗ½ΘΙ«»░▒▓│┤ΚΛΜΝ╣║╗╝ΞΟ┐└┴┬├─┼ΠΡ╚╔╩╦╠═╬ΣΤΥΦΧΨΩαβγ┘┌█▄δε▀ζηθ\
      ικλμνξοπρσςτ΄\u{AD}±υφχ§ψ΅°¨ωϋΰώ■\u{A0}
      """),
    Row(
      "cp874", "", from: "iso8859-11",
      """
      \u{E000}€\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}…\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\
      \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}‘’“”•–—\u{FFFD}\u{FFFD}\u{FFFD}\
      \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}
      """),
    Row(
      "koi8-u", "", from: "koi8-r",
      """
      \u{E024}є╔ії\u{E02D}ґ\u{E034}Є╣ІЇ\u{E03D}Ґ
      """),
    Row(
      "mac-cyrillic", "maccyrillic", from: "cp866",
      """
      \u{E020}†°Ґ£§•¶І®©™Ђђ≠Ѓѓ∞±≤≥іµґЈЄєЇїЉљЊњјЅ¬√ƒ≈∆«»…\u{A0}ЋћЌќѕ–—“”‘’÷„ЎўЏџ№Ёёяабвгдежзи\
      йклмнопрстуфхцчшщъыьэю€
      """),
    Row(
      "mac-greek", "macgreek", from: "latin-1",
      """
      \u{E000}Ä¹²É³ÖÜ΅àâä΄¨çéèêë£™îï•½‰ôö¦€ùûü†ΓΔΘΛΞΠß®©ΣΪ§≠°·Α±≤≥¥ΒΕΖΗΙΚΜΦΫΨΩάΝ¬ΟΡ≈Τ«»…\
      \u{A0}ΥΧΆΈœ–―“”‘’÷ΉΊΌΎέήίόΏύαβψδεφγηιξκλμνοπώρστθωςχυζϊϋΐΰ\u{AD}
      """),
    Row(
      "mac-latin2", "mac-centeuro maccentraleurope maclatin2", from: "latin-1",
      """
      \u{E000}ÄĀāÉĄÖÜáąČäčĆćéŹźĎíďĒēĖóėôöõúĚěü†°Ę£§•¶ß®©™ę¨≠ģĮįĪ≤≥īĶ∂∑łĻļĽľĹĺŅņŃ¬√ńŇ∆«»…\
      \u{A0}ňŐÕőŌ–—“”‘’÷◊ōŔŕŘ‹›řŖŗŠ‚„šŚśÁŤťÍŽžŪÓÔūŮÚůŰűŲųÝýķŻŁżĢˇ
      """),
    Row(
      "mac-turkish", "macturkish", from: "mac-roman",
      """
      \u{E05A}ĞğİıŞş\u{E075}\u{F8A0}
      """),
    Row(
      "tis-620", "iso-ir-166 tis-620-0 tis-620-2529-0 tis-620-2529-1 tis620", from: "iso8859-11",
      """
      \u{E020}\u{FFFD}
      """),
  ]
}
