package zhiqiang.scorecard.pack;

import zhiqiang.scorecard.text.Text;

/// A key industry chain of the city, by which enterprises are found.
///
/// @param assumed whether the document does not name it
public record IndustryChain(String code, Text name, boolean assumed) {}
