package zhiqiang.shape.planted;

final class PrintsToTheConsole {
    void print() {
        System.out.println("planted");
    }
}
