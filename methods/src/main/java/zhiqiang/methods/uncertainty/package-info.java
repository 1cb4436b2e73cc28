/// How sure a measurement is: the law of propagation (GUM, JCGM 100:2008; JJF 1059.1-2012), Monte
/// Carlo (JCGM 101:2008; JJF 1059.2-2012), and what a measuring system adds (gauge R&R by analysis
/// of variance).
@NullMarked
package zhiqiang.methods.uncertainty;

import org.jspecify.annotations.NullMarked;
